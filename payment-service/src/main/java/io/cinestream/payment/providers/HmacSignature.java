package io.cinestream.payment.providers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code t=<epoch seconds>,v1=<hex>}, where v1 is HMAC-SHA256 over {@code <t>.<raw body>}. The time is signed too, so
 * that a recorded webhook cannot be replayed after the window.
 */
class HmacSignature {
    private static final Pattern HEADER = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");

    private final byte[] secret;
    private final Duration window;

    HmacSignature(String secret, Duration window) {
        this.secret = secret.getBytes(UTF_8);
        this.window = window;
    }

    void check(@Nullable String header, byte[] body, Instant now) {
        Matcher parts = HEADER.matcher(header == null ? "" : header);
        if (!parts.matches()) {
            throw new MalformedWebhook("The signature header is missing or is not t=<seconds>,v1=<hex>.");
        }
        byte[] told = HexFormat.of().parseHex(parts.group(2));
        if (!MessageDigest.isEqual(told, sign(parts.group(1), body))) {
            throw new ForgedWebhook();
        }
        Instant signedAt = Instant.ofEpochSecond(Long.parseLong(parts.group(1)));
        if (Duration.between(signedAt, now).abs().compareTo(window) > 0) {
            throw new ExpiredWebhook();
        }
    }

    private byte[] sign(String seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((seconds + ".").getBytes(UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}

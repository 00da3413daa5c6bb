package io.cinestream.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;

class WebhookIT extends PaymentScene {
    private final String secret;

    WebhookIT(@Value("${cinestream.sandbox.secret}") String secret) {
        this.secret = secret;
    }

    @Test
    void hasOneEffectWhenItComesFiveTimes() {
        Booking booking = aPlacedBooking();
        Opened payment = anOpenPayment(booking);

        approve(payment, Map.of("times", 5));

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> count(
                                "select count(*) from sandbox_webhook where session_id = ? and delivered_at is not null",
                                payment.session())
                        == 5);
        awaitQuiet(booking, 1);
        assertThat(stored(payment)).isEqualTo(1);
        assertThat(events.all("payment.authorized.v1", payment.id())).hasSize(1);
    }

    @Test
    void isTakenInAnyOrder() {
        Booking booking = aPlacedBooking();
        Opened payment = anOpenPayment(booking);
        String approved = body(payment, "session.authorized", TOTAL);
        String declined = body(payment, "session.declined", TOTAL);

        assertThat(send(declined, now(), secret).status()).isEqualTo(204);
        awaitState(payment, "DECLINED");
        assertThat(send(approved, now(), secret).status()).isEqualTo(204);
        awaitState(payment, "AUTHORIZED");
        assertThat(send(body(payment, "session.declined", TOTAL), now(), secret).status())
                .isEqualTo(204);

        awaitQuiet(booking, 1);
        assertThat(stateOf(payment)).isEqualTo("AUTHORIZED");
        assertThat(events.count("payment.authorized.v1", payment.id())).isEqualTo(1);
    }

    @Test
    void isRefusedWhenForgedOldOrMalformedAndThenNotStored() {
        Booking booking = aPlacedBooking();
        Opened payment = anOpenPayment(booking);
        String body = body(payment, "session.authorized", TOTAL);

        assertThat(send(body, now(), "another-secret-of-some-length").status()).isEqualTo(401);
        assertThat(send(body, now() - 301, secret).code()).isEqualTo("webhook-expired");
        assertThat(send(body, now() + 400, secret).status()).isEqualTo(401);
        for (String header : new String[] {"", "nonsense", "t=,v1=", "t=1,v1=zz", "t=1"}) {
            assertThat(sendWith(header, body).status()).as(header).isEqualTo(400);
        }
        assertThat(reply(http.post()
                                .uri("/api/webhooks/sandbox")
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(body)
                                .exchange())
                        .status())
                .isEqualTo(400);
        for (String odd : new String[] {"{}", "[]", "{\"id\":", "", body.replace("reference", "refer")}) {
            assertThat(send(odd, now(), secret).code()).as(odd).isEqualTo("malformed-webhook");
        }
        assertThat(send("x".repeat(300_000), now(), secret).status()).isEqualTo(413);
        String header = signature(body, now(), secret);
        assertThat(sendWith(header, body.replace("50000", "1")).status()).isEqualTo(401);

        assertThat(stored(payment)).isZero();
        assertThat(stateOf(payment)).isEqualTo("PENDING");
    }

    @Test
    void findsNobodyAtAnotherProvidersAddress() {
        assertThat(post("/api/webhooks/stripe", null, Map.of()).code()).isEqualTo("unknown-provider");
    }

    @Test
    void ofAnotherAmountIsNeverAuthorized() {
        Booking booking = aPlacedBooking();
        Opened payment = anOpenPayment(booking);
        approve(payment, Map.of("delaySeconds", 86_400));

        assertThat(send(body(payment, "session.authorized", 1), now(), secret).status())
                .isEqualTo(204);

        assertThat(events.await("payment.released.v1", payment.id())
                        .path("reason")
                        .asString())
                .isEqualTo("amount-mismatch");
        assertThat(events.count("payment.authorized.v1", payment.id())).isZero();
    }

    private Reply send(String body, long seconds, String key) {
        return sendWith(signature(body, seconds, key), body);
    }

    private Reply sendWith(String header, String body) {
        return reply(http.post()
                .uri("/api/webhooks/sandbox")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Sandbox-Signature", header)
                .body(body)
                .exchange());
    }

    private static String body(Opened payment, String type, long minor) {
        return """
                {"id":"evt_%s","type":"%s","session":"%s","reference":"%s","amountMinor":%d,"currency":"INR"}""".formatted(UUID.randomUUID(), type, payment.session(), payment.id(), minor);
    }

    private static String signature(String body, long seconds, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            return "t=" + seconds + ",v1="
                    + HexFormat.of().formatHex(mac.doFinal((seconds + "." + body).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    private long stored(Opened payment) {
        return count("select count(*) from webhook where convert_from(body, 'UTF8') like ?", "%" + payment.id() + "%");
    }

    private long count(String sql, Object parameter) {
        return jdbc.sql(sql).param(parameter).query(Long.class).single();
    }
}

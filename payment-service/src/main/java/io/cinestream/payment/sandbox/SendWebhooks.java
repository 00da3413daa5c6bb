package io.cinestream.payment.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cinestream.payment.sandbox.WebhookQueue.Due;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Sends webhooks until the merchant answers 2xx, signed anew each time: {@code t=<epoch seconds>,v1=HMAC-SHA256(t.body)}. */
@SandboxOnly
@Component
class SendWebhooks {
    private static final Logger log = LoggerFactory.getLogger(SendWebhooks.class);

    private final WebhookQueue queue;
    private final SandboxSettings settings;
    private final RestClient http;
    private final Clock clock;

    SendWebhooks(WebhookQueue queue, SandboxSettings settings, RestClient.Builder http, Clock clock) {
        this.queue = queue;
        this.settings = settings;
        this.http = http.build();
        this.clock = clock;
    }

    /** Sends one; answers whether there was one. */
    boolean next() {
        Optional<Due> due = queue.take();
        due.ifPresent(this::send);
        return due.isPresent();
    }

    private void send(Due webhook) {
        String seconds = Long.toString(clock.instant().getEpochSecond());
        try {
            http.post()
                    .uri(webhook.url())
                    .contentType(MediaType.APPLICATION_JSON)
                    .header("Sandbox-Signature", "t=" + seconds + ",v1=" + sign(seconds + "." + webhook.body()))
                    .body(webhook.body())
                    .retrieve()
                    .toBodilessEntity();
            queue.delivered(webhook);
        } catch (RestClientException e) {
            log.warn("sandbox webhook {} will be sent again: {}", webhook.id(), e.getMessage());
            queue.failed(webhook);
        }
    }

    private String sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(settings.secret().getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}

package io.cinestream.payment.providers;

import jakarta.validation.constraints.AssertTrue;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Our account at the sandbox provider.
 *
 * @param baseUrl      where the provider is; by default this service itself
 * @param secret       proves us to the provider and its webhooks to us
 * @param replayWindow how old a webhook's signature may be
 */
@Validated
@ConfigurationProperties("cinestream.payment.sandbox")
record SandboxAccount(
        boolean enabled,
        @Nullable URI baseUrl,
        @DefaultValue("") String secret,
        @DefaultValue("5m") Duration replayWindow) {

    @AssertTrue(message = "needs a secret of 16 characters or more (CINESTREAM_SANDBOX_SECRET)")
    boolean isSecretGood() {
        return !enabled || secret.length() >= 16;
    }
}

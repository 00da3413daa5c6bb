package io.cinestream.identity.codes;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The codes that people get by mail.
 *
 * @param key a secret of 32 characters or more, shared with the service that writes the mails; there is no default
 * @param confirmationFor how long a link to confirm an address works
 * @param resetFor how long a code to reset a password works
 * @param attempts how often one such code may be tried
 * @param perWindow how many codes one account gets within the window, for each purpose
 */
@Validated
@ConfigurationProperties("cinestream.mail-codes")
record CodeSettings(
        @NotNull @Size(min = 32) String key,
        @NotNull @DefaultValue("24h") Duration confirmationFor,
        @NotNull @DefaultValue("10m") Duration resetFor,
        @DefaultValue("5") @Min(1) int attempts,
        @DefaultValue("5") @Min(1) int perWindow,
        @NotNull @DefaultValue("1h") Duration window) {

    Duration lifeOf(Purpose purpose) {
        return switch (purpose) {
            case EMAIL_CONFIRMATION -> confirmationFor;
            case PASSWORD_RESET -> resetFor;
        };
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "CodeSettings[attempts=" + attempts + "]";
    }
}

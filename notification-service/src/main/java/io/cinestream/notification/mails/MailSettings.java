package io.cinestream.notification.mails;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How mails are sent.
 *
 * @param from the sender, {@code Name <address>}
 * @param leaseFor how long one instance owns a mail that it sends; longer than all SMTP time-outs of one mail together
 * @param retryFirstAfter wait after the first failure; it doubles with each further one
 * @param retryAtMostAfter longest wait between two attempts
 * @param giveUpAfter age at which a mail that still fails is told as failed
 */
@Validated
@ConfigurationProperties("cinestream.mail")
record MailSettings(
        @NotBlank String from,
        @NotNull Duration pollEvery,
        @NotNull Duration leaseFor,
        @NotNull Duration retryFirstAfter,
        @NotNull Duration retryAtMostAfter,
        @NotNull Duration giveUpAfter) {

    /** @param attempts how often it was tried, at least once */
    Duration retryAfter(int attempts) {
        int doublings = Math.min(attempts - 1, 20);
        Duration wait = retryFirstAfter.multipliedBy(1L << doublings);
        return wait.compareTo(retryAtMostAfter) < 0 ? wait : retryAtMostAfter;
    }
}

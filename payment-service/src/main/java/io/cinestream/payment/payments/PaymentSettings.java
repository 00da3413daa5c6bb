package io.cinestream.payment.payments;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param claimFor    how long one instance may move a payment before another takes over; longer than any provider call
 * @param retryAfter  the pause after a provider did not answer, doubled each time
 * @param retryAtMost the longest such pause
 * @param poll        how often to look for work that no wake-up announced
 * @param workers     provider calls at a time
 */
@Validated
@ConfigurationProperties("cinestream.payment")
record PaymentSettings(
        @DefaultValue("30s") @DurationMin(seconds = 15) Duration claimFor,
        @DefaultValue("1s") @NotNull Duration retryAfter,
        @DefaultValue("5m") @NotNull Duration retryAtMost,
        @DefaultValue("1s") @NotNull Duration poll,
        @DefaultValue("4") @Min(1) int workers) {}

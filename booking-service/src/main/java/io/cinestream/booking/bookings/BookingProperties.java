package io.cinestream.booking.bookings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Deadlines and the refund policy that is frozen into each new booking.
 *
 * @param paymentAdds what opening a payment adds to the deadline, once
 * @param paymentUntil the latest deadline, counted from the hold
 * @param sweepEvery how often expired bookings are told
 */
@Validated
@ConfigurationProperties("cinestream.booking.bookings")
record BookingProperties(
        @DefaultValue("10m") @DurationMin(seconds = 0) Duration paymentAdds,
        @DefaultValue("25m") @DurationMin(seconds = 1) Duration paymentUntil,
        @DefaultValue("24h") @DurationMin(seconds = 0) Duration fullRefundUntil,
        @DefaultValue("1h") @DurationMin(seconds = 0) Duration partRefundUntil,
        @DefaultValue("50") @Min(0) @Max(100) int partRefundPercent,
        @DefaultValue("5s") @DurationMin(millis = 100) Duration sweepEvery) {

    CancellationPolicy policy() {
        return new CancellationPolicy(fullRefundUntil.toSeconds(), partRefundUntil.toSeconds(), partRefundPercent);
    }
}

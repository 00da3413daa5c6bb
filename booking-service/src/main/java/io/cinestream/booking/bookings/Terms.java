package io.cinestream.booking.bookings;

import io.cinestream.booking.pricing.Amounts;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed when the booking was placed, and stays so whatever is configured later.
 *
 * @param promoCode what lowered the price
 * @param soldForStart when the show was to start
 */
@Embeddable
record Terms(
        @Embedded Amounts amounts,
        @Nullable String promoCode,
        @Embedded CancellationPolicy policy,
        Instant soldForStart) {

    /** What a paid booking gives back when its customer cancels; of a show that was moved since, all of it. */
    Refund refundAt(Instant startsAt, Instant now) {
        if (wasMoved(startsAt)) {
            return new Refund(100, amounts.totalMinor());
        }
        int percent = policy.refundPercent(startsAt, now);
        long withoutFee = amounts.totalMinor() - amounts.feeMinor();
        return new Refund(percent, (withoutFee * percent + 50) / 100);
    }

    /** Until when its customer may cancel: a show that was moved since, until it starts. */
    Instant cancellableUntil(Instant startsAt) {
        return wasMoved(startsAt) ? startsAt : policy.until(startsAt);
    }

    private boolean wasMoved(Instant startsAt) {
        return !startsAt.equals(soldForStart);
    }
}

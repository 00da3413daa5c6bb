package io.cinestream.booking.bookings;

import io.cinestream.booking.pricing.Amounts;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.List;
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

    /**
     * What a paid booking gives back for seats that its customer cancels. Each seat is rounded by itself, half up: so seats
     * given back one by one come to the same as together. The fee is kept, or goes with the last seat of a show that was moved.
     */
    Refund refund(List<BookedSeat> seats, boolean last, Instant startsAt, Instant now) {
        if (wasMoved(startsAt)) {
            return last ? inFull(seats) : new Refund(100, BookedSeat.paidMinor(seats), 0);
        }
        int percent = policy.refundPercent(startsAt, now);
        long back = seats.stream()
                .mapToLong(seat -> (seat.paidMinor() * percent + 50) / 100)
                .sum();
        long price = BookedSeat.paidMinor(seats) + (last ? amounts.feeMinor() : 0);
        return new Refund(percent, back, price - back);
    }

    /** Everything that the seats and the booking's fee came to: the cinema did not keep its side. */
    Refund inFull(List<BookedSeat> seats) {
        return new Refund(100, BookedSeat.paidMinor(seats) + amounts.feeMinor(), 0);
    }

    /** Until when its customer may cancel: a show that was moved since, until it starts. */
    Instant cancellableUntil(Instant startsAt) {
        return wasMoved(startsAt) ? startsAt : policy.until(startsAt);
    }

    List<RefundTier> tiers(Instant startsAt) {
        return wasMoved(startsAt) ? List.of(new RefundTier(startsAt, 100)) : policy.tiers(startsAt);
    }

    private boolean wasMoved(Instant startsAt) {
        return !startsAt.equals(soldForStart);
    }
}

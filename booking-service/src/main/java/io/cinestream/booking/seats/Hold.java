package io.cinestream.booking.seats;

import io.cinestream.booking.pricing.PricedSeat;
import io.cinestream.booking.seats.HoldRows.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's claim on seats, with the prices it was made at.
 *
 * @param expired whether its time was over on the database's clock when it was read
 * @param secondsLeft until then, 0 once over
 */
record Hold(
        UUID id,
        UUID showId,
        UUID customerId,
        List<PricedSeat> seats,
        String currency,
        State state,
        Instant heldAt,
        Instant expiresAt,
        boolean expired,
        long secondsLeft,
        @Nullable UUID bookingId) {

    enum State {
        LIVE,
        CONSUMED,
        RELEASED,
        EXPIRED
    }

    static Hold begun(Claim claim, Deadline deadline) {
        HoldRequest request = claim.request();
        return new Hold(
                request.id(),
                request.showId(),
                request.customerId(),
                claim.seats(),
                claim.currency(),
                State.LIVE,
                deadline.heldAt(),
                deadline.expiresAt(),
                false,
                Duration.between(deadline.heldAt(), deadline.expiresAt()).toSeconds(),
                null);
    }

    List<String> names() {
        return seats.stream().map(PricedSeat::seat).toList();
    }

    /** @throws HoldGone unless it still runs */
    Hold running() {
        return switch (state) {
            case CONSUMED -> throw HoldGone.consumed(bookingId == null ? id : bookingId);
            case RELEASED -> throw HoldGone.released();
            case EXPIRED -> throw HoldGone.expired();
            case LIVE -> {
                if (expired) {
                    throw HoldGone.expired();
                }
                yield this;
            }
        };
    }
}

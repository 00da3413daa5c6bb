package io.cinestream.booking.bookings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;

/**
 * What a customer gets back for the seats, by the time left until the show; the convenience fee is kept. Both limits are
 * inclusive: with exactly one hour left cancelling is allowed, with 59:59 it is not. They are counted between instants, so that
 * a night in which the clocks change makes no difference. Frozen into the booking when it is placed.
 */
@Embeddable
record CancellationPolicy(
        @Column(name = "full_refund_seconds") long fullUntilSeconds,
        @Column(name = "part_refund_seconds") long partUntilSeconds,
        @Column(name = "part_refund_percent") int partPercent) {

    /** The last instant at which the customer may cancel. */
    Instant until(Instant startsAt) {
        return startsAt.minusSeconds(partUntilSeconds);
    }

    List<RefundTier> tiers(Instant startsAt) {
        return List.of(
                new RefundTier(startsAt.minusSeconds(fullUntilSeconds), 100),
                new RefundTier(until(startsAt), partPercent));
    }

    int refundPercent(Instant startsAt, Instant now) {
        return now.isAfter(startsAt.minusSeconds(fullUntilSeconds)) ? partPercent : 100;
    }
}

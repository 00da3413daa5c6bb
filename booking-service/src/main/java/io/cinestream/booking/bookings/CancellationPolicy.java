package io.cinestream.booking.bookings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/**
 * What a customer gets back for the seats, by the time left until the show; the convenience fee is kept. Both limits are
 * inclusive: with exactly one hour left cancelling is allowed, with 59:59 it is not. Frozen into the booking when it is placed.
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

    boolean allows(Instant startsAt, Instant now) {
        return !now.isAfter(until(startsAt));
    }

    int refundPercent(Instant startsAt, Instant now) {
        return Duration.between(now, startsAt).compareTo(Duration.ofSeconds(fullUntilSeconds)) >= 0 ? 100 : partPercent;
    }
}

package io.cinestream.booking.bookings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Until when a booking can be paid. Opening a payment moves it once, and never past a cap counted from the hold. */
@Embeddable
record Deadline(
        Instant heldAt,
        Instant expiresAt,
        @Column(name = "deadline_moved") boolean moved) {

    boolean isOver(Instant now) {
        return !expiresAt.isAfter(now);
    }

    /** @return null if it stays where it is */
    @Nullable
    Deadline movedBy(Duration adds, Duration untilAfterHold) {
        Instant cap = heldAt.plus(untilAfterHold);
        Instant later = expiresAt.plus(adds);
        Instant until = later.isAfter(cap) ? cap : later;
        return !moved && until.isAfter(expiresAt) ? new Deadline(heldAt, until, true) : null;
    }
}

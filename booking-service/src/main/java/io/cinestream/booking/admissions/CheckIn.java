package io.cinestream.booking.admissions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person let in, until staff takes it back. */
record CheckIn(
        UUID id,
        UUID bookingId,
        UUID showId,
        String seat,
        Instant at,
        @Nullable Instant undoneAt) {

    boolean isUndone() {
        return undoneAt != null;
    }
}

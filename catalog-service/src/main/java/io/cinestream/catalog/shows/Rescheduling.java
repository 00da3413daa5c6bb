package io.cinestream.catalog.shows;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new start for a show.
 *
 * @param notifyHolders must be true when the start moves: whoever holds a ticket is told and may cancel without loss
 * @param screenId only the screen it is sold with
 */
record Rescheduling(
        @NotNull Instant startsAt,
        @Nullable Boolean notifyHolders,
        @Nullable UUID screenId) {

    boolean tellsHolders() {
        return Boolean.TRUE.equals(notifyHolders);
    }
}

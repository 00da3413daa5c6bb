package io.cinestream.booking.shows;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A show as booking knows it.
 *
 * @param certificate who may see the film; null where it has none
 */
public record Show(
        UUID id,
        ShowStatus status,
        UUID movieId,
        String movieTitle,
        UUID theaterId,
        String theaterName,
        String city,
        UUID ownerId,
        UUID screenId,
        String screenName,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        String currency,
        @Nullable String certificate) {

    public LocalDateTime localStart() {
        return LocalDateTime.ofInstant(startsAt, zone);
    }
}

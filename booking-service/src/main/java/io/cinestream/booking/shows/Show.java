package io.cinestream.booking.shows;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;

/** A show as booking knows it. */
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
        String currency) {

    public LocalDateTime localStart() {
        return LocalDateTime.ofInstant(startsAt, zone);
    }
}

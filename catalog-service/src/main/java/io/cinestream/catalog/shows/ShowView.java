package io.cinestream.catalog.shows;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * A show as anyone reads it.
 *
 * @param localStart the start on the theater's clock
 * @param priceFrom the cheapest seat
 * @param bookable whether seats are sold at this moment
 */
record ShowView(
        UUID id,
        long number,
        UUID movieId,
        String movieTitle,
        AtTheater theater,
        OnScreen screen,
        Instant startsAt,
        Instant endsAt,
        String zone,
        LocalDateTime localStart,
        String format,
        String language,
        Money priceFrom,
        ShowStatus status,
        boolean bookable) {

    record AtTheater(UUID id, String name, String city) {}

    record OnScreen(UUID id, String name) {}
}

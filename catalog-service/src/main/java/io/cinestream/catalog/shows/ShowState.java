package io.cinestream.catalog.shows;

import io.cinestream.catalog.movies.Feature;
import io.cinestream.catalog.theaters.Hall;
import io.cinestream.catalog.theaters.Seat;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A show's whole current state, as each of its events carries it; amounts in minor units of its currency. */
public record ShowState(
        UUID showId,
        long number,
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
        String zone,
        String format,
        String language,
        @Nullable String certificate,
        String currency,
        String status,
        List<Seat> seats,
        List<Price> prices) {

    /** What one seat of a category costs. */
    public record Price(String category, long amountMinor) {}

    static ShowState of(Show show, String status, Hall hall, Feature movie) {
        Offer offer = show.offer();
        return new ShowState(
                show.id(),
                show.number(),
                movie.movieId(),
                movie.title(),
                hall.theaterId(),
                hall.theaterName(),
                hall.city(),
                hall.ownerId(),
                hall.screenId(),
                hall.screenName(),
                show.startsAt(),
                show.endsAt(),
                hall.zone().getId(),
                offer.format(),
                offer.language(),
                movie.certificate(),
                show.currency(),
                status,
                hall.seats(),
                hall.categories().stream()
                        .filter(offer.prices()::containsKey)
                        .map(category -> new Price(category, offer.prices().getOrDefault(category, 0L)))
                        .toList());
    }
}

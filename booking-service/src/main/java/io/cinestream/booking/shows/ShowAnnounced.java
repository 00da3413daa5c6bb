package io.cinestream.booking.shows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Booking's copy of what every show event carries: the whole current state. */
record ShowAnnounced(
        UUID showId,
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
        @Nullable String certificate,
        String currency,
        List<Seat> seats,
        List<CategoryPrice> prices) {

    record Seat(
            String id,
            String row,
            int number,
            String category,
            boolean accessible,
            @Nullable Integer column,
            @Nullable Boolean companion,
            @Nullable Boolean restrictedView) {}

    record CategoryPrice(String category, long amountMinor) {}

    List<ShowSeat> pricedSeats() {
        Map<String, Long> priceOf =
                prices.stream().collect(Collectors.toMap(CategoryPrice::category, CategoryPrice::amountMinor));
        return IntStream.range(0, seats.size())
                .mapToObj(position -> priced(seats.get(position), position, priceOf))
                .toList();
    }

    private ShowSeat priced(Seat seat, int position, Map<String, Long> priceOf) {
        Long price = priceOf.get(seat.category());
        if (price == null) {
            throw new IllegalStateException("show " + showId + " has no price for category " + seat.category());
        }
        return new ShowSeat(
                seat.id(),
                position,
                seat.row(),
                seat.number(),
                Objects.requireNonNullElse(seat.column(), seat.number()),
                seat.category(),
                seat.accessible(),
                Boolean.TRUE.equals(seat.companion()),
                Boolean.TRUE.equals(seat.restrictedView()),
                price);
    }
}

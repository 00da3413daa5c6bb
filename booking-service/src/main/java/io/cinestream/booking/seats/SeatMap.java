package io.cinestream.booking.seats;

import io.cinestream.booking.pricing.Money;
import io.cinestream.booking.seats.SeatInventory.MappedSeat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A show's hall as somebody sees it. */
record SeatMap(UUID showId, List<Row> rows) {

    record Row(String label, List<Seat> seats) {}

    /** @param mine whether the viewer holds or has bought it; absent for a viewer who is not logged in */
    record Seat(
            String id,
            int number,
            String category,
            Money price,
            SeatStatus status,
            @Nullable Boolean mine,
            boolean accessible,
            long version) {

        static Seat of(MappedSeat seat, String currency, boolean known) {
            return new Seat(
                    seat.seat(),
                    seat.number(),
                    seat.category(),
                    new Money(seat.priceMinor(), currency),
                    seat.status(),
                    known ? seat.mine() : null,
                    seat.accessible(),
                    seat.version());
        }
    }

    static SeatMap of(UUID showId, List<MappedSeat> seats, String currency, boolean known) {
        return new SeatMap(
                showId,
                seats.stream()
                        .collect(Collectors.groupingBy(MappedSeat::row, LinkedHashMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(row -> new Row(
                                row.getKey(),
                                row.getValue().stream()
                                        .map(seat -> Seat.of(seat, currency, known))
                                        .toList()))
                        .toList());
    }
}

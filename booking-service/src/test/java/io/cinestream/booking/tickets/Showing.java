package io.cinestream.booking.tickets;

import io.cinestream.booking.bookings.SoldBooking;
import io.cinestream.booking.pricing.PricedSeat;
import io.cinestream.booking.shows.Show;
import io.cinestream.booking.shows.ShowStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Tickets as a customer would get them for a film, at a time on a theater's clock. */
record Showing(String movie, String theater, Instant startsAt, ZoneId zone) {

    BookedTickets with(String... seats) {
        Show show = new Show(
                UUID.randomUUID(),
                ShowStatus.OPEN,
                UUID.randomUUID(),
                movie,
                UUID.randomUUID(),
                theater,
                "Bengaluru",
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Screen 1",
                startsAt,
                startsAt.plus(Duration.ofHours(2)),
                zone,
                "INR",
                "UA");
        List<PricedSeat> sold = Stream.of(seats)
                .map(seat -> new PricedSeat(seat, "middle", 25050))
                .toList();
        SoldBooking booking =
                new SoldBooking(UUID.randomUUID(), 2, "CS-7K2M9QXA", show.id(), "INR", sold, startsAt.minusSeconds(9));
        return new BookedTickets(
                booking,
                show,
                sold.stream()
                        .map(seat -> new BookedTickets.Ticket(
                                seat.seat(), seat.category(), seat.priceMinor(), "code-of-" + seat.seat()))
                        .toList());
    }
}

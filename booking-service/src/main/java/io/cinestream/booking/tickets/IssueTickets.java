package io.cinestream.booking.tickets;

import io.cinestream.booking.bookings.SoldBooking;
import io.cinestream.booking.bookings.SoldBookings;
import io.cinestream.booking.shows.Show;
import io.cinestream.booking.shows.Shows;
import io.cinestream.starter.access.Caller;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes a confirmed booking's tickets, the same ones each time. */
@Component
class IssueTickets {

    private final SoldBookings bookings;
    private final Shows shows;
    private final TicketCodes codes;

    IssueTickets(SoldBookings bookings, Shows shows, TicketCodes codes) {
        this.bookings = bookings;
        this.shows = shows;
        this.codes = codes;
    }

    BookedTickets of(UUID bookingId, Caller caller) {
        SoldBooking booking = bookings.of(bookingId, caller);
        Show show = shows.get(booking.showId());
        return new BookedTickets(
                booking,
                show,
                booking.seats().stream()
                        .map(seat -> new BookedTickets.Ticket(
                                seat.seat(),
                                seat.category(),
                                seat.priceMinor(),
                                codes.write(new SeatTicket(booking.id(), show.id(), seat.seat()))))
                        .toList());
    }
}

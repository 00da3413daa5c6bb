package io.cinestream.booking.tickets;

import io.cinestream.booking.bookings.SoldBooking;
import io.cinestream.booking.shows.Show;
import java.util.List;

/** The tickets of one booking. */
record BookedTickets(SoldBooking booking, Show show, List<Ticket> tickets) {

    /** A seat, what it cost, and the code that opens the door to it. */
    record Ticket(String seat, String category, long priceMinor, String code) {}

    /** @throws TicketNotFound if that seat is not the booking's */
    Ticket of(String seat) {
        return tickets.stream()
                .filter(ticket -> ticket.seat().equals(seat))
                .findFirst()
                .orElseThrow(TicketNotFound::new);
    }
}

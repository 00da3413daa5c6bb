package io.cinestream.booking.tickets;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** The booking has no such seat, or no longer. */
class TicketNotFound extends Refusal {

    TicketNotFound() {
        super(Kind.NOT_FOUND, "ticket-not-found", "The booking has no ticket for this seat.");
    }
}

package io.cinestream.booking.bookings;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;
import java.util.List;

/** The booking never had these seats, or they were given back before. */
class SeatsNotInBooking extends Refusal {

    SeatsNotInBooking(List<String> seats) {
        super(
                Kind.CONFLICT,
                "seats-not-in-booking",
                "Not among the booking's seats: " + String.join(", ", seats) + ". Nothing was cancelled.");
        with("seats", seats);
    }
}

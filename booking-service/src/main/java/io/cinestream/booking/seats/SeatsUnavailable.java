package io.cinestream.booking.seats;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;
import java.util.List;

/** Some of the wanted seats are held, sold or blocked; none was taken. */
class SeatsUnavailable extends Refusal {

    SeatsUnavailable(List<String> seats) {
        super(Kind.CONFLICT, "seats-unavailable", "Not available: " + String.join(", ", seats) + ". No seat was held.");
        with("seats", seats);
    }
}

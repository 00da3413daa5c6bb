package io.cinestream.booking.seats;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;
import java.util.List;

class UnknownSeats extends Refusal {

    UnknownSeats(List<String> seats) {
        super(Kind.NOT_FOUND, "unknown-seats", "The hall has no seat " + String.join(", ", seats) + ".");
        with("seats", seats);
    }
}

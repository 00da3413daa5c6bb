package io.cinestream.booking.seats;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** There is no such hold, or it is somebody else's. */
class HoldNotFound extends Refusal {

    HoldNotFound() {
        super(Kind.NOT_FOUND, "hold-not-found", "You have no such hold.");
    }
}

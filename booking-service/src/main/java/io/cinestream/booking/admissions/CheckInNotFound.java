package io.cinestream.booking.admissions;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** There is no such check-in, or it is another theater's. */
class CheckInNotFound extends Refusal {

    CheckInNotFound() {
        super(Kind.NOT_FOUND, "check-in-not-found", "There is no such check-in in your theaters.");
    }
}

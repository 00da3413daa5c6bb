package io.cinestream.booking.shows;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** The show is another theater's. */
class ShowUnknown extends Refusal {

    ShowUnknown() {
        super(Kind.NOT_FOUND, "show-unknown", "There is no such show in your theaters.");
    }
}

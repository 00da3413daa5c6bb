package io.cinestream.booking.shows;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** Seats of this show are not sold: it has started, is being withdrawn, or was cancelled. */
class ShowNotBookable extends Refusal {

    /** @param reason {@code started}, {@code closing}, {@code cancelled} or {@code deleted} */
    ShowNotBookable(String reason) {
        super(Kind.CONFLICT, "show-not-bookable", "Seats of this show are not sold: it is " + reason + ".");
        with("reason", reason);
    }
}

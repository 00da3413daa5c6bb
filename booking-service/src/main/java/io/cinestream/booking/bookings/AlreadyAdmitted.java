package io.cinestream.booking.bookings;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** A ticket that somebody was let in with is used, and so is its booking. */
class AlreadyAdmitted extends Refusal {

    AlreadyAdmitted() {
        super(Kind.CONFLICT, "already-admitted", "Somebody was let in with this booking; the staff can undo that.");
    }
}

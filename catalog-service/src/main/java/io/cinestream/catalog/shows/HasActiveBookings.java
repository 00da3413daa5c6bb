package io.cinestream.catalog.shows;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** A show with active bookings is never deleted. */
class HasActiveBookings extends Refusal {

    HasActiveBookings() {
        super(Kind.CONFLICT, "has-active-bookings", "The show has active bookings; cancel it instead.");
    }
}

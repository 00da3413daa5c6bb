package io.cinestream.catalog.shows;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** Seats are sold for one hall: a show never changes it. */
class HallIsFixed extends Refusal {

    HallIsFixed() {
        super(Kind.CONFLICT, "hall-fixed", "A show keeps the hall it is sold with; cancel it and schedule another.");
    }
}

package io.cinestream.catalog.shows;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** A screen shows one film at a time and is cleaned in between. */
class ScreenOccupied extends Refusal {

    ScreenOccupied(Show other) {
        super(Kind.CONFLICT, "screen-occupied", "Another show has the screen at that time, cleaning included.");
        with("showId", other.id());
        with("startsAt", other.startsAt());
        with("endsAt", other.endsAt());
    }
}

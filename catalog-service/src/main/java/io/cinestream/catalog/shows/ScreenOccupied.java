package io.cinestream.catalog.shows;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A screen shows one film at a time and is cleaned in between. */
class ScreenOccupied extends Refusal {

    /** @param conflicts one for each wished start that has no room; the first is also told by itself */
    ScreenOccupied(List<Conflict> conflicts) {
        super(Kind.CONFLICT, "screen-occupied", "Another show has the screen at that time, cleaning included.");
        Conflict first = conflicts.getFirst();
        with("showId", first.showId());
        with("startsAt", first.startsAt());
        with("endsAt", first.endsAt());
        with("conflicts", conflicts);
    }

    /**
     * The show that is in the way.
     *
     * @param wished the start that has no room
     */
    record Conflict(Instant wished, UUID showId, Instant startsAt, Instant endsAt) {

        Conflict(Instant wished, Show other) {
            this(wished, other.id(), other.startsAt(), other.endsAt());
        }
    }
}

package io.cinestream.catalog.theaters;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;
import java.util.UUID;

/** There is no such theater, or not for this caller to change. */
class TheaterUnknown extends Refusal {

    TheaterUnknown(UUID id) {
        super(Kind.NOT_FOUND, "theater-unknown", "There is no theater " + id + ".");
    }
}

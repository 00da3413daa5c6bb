package io.cinestream.catalog.theaters;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;
import java.util.UUID;

/** There is no such screen, or not for this caller to schedule. */
class ScreenUnknown extends Refusal {

    ScreenUnknown(UUID id) {
        super(Kind.NOT_FOUND, "screen-unknown", "There is no screen " + id + ".");
    }
}

package io.cinestream.catalog.theaters;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** Two screens of a theater cannot share a name. */
class ScreenNameTaken extends Refusal {

    ScreenNameTaken(String name) {
        super(Kind.CONFLICT, "screen-name-taken", "The theater already has a screen named " + name + ".");
    }
}

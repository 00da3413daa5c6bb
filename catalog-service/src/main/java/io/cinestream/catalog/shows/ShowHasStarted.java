package io.cinestream.catalog.shows;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** A running show does not move. */
class ShowHasStarted extends Refusal {

    ShowHasStarted() {
        super(Kind.CONFLICT, "show-started", "The show has started.");
    }
}

package io.cinestream.catalog.shows;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** What has taken place cannot be called off. */
class ShowIsOver extends Refusal {

    ShowIsOver() {
        super(Kind.CONFLICT, "show-over", "The show has ended.");
    }
}

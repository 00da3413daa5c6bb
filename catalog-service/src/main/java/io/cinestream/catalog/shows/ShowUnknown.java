package io.cinestream.catalog.shows;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;
import java.util.UUID;

/** There is no such show, or not for this caller to change. */
class ShowUnknown extends Refusal {

    ShowUnknown(UUID id) {
        super(Kind.NOT_FOUND, "show-unknown", "There is no show " + id + ".");
    }
}

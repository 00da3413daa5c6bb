package io.cinestream.catalog.shows;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;
import java.util.Locale;

/** The show is being deleted or was cancelled: it does not change any more. */
class ShowNotScheduled extends Refusal {

    ShowNotScheduled(ShowStatus status) {
        super(
                Kind.CONFLICT,
                "show-" + status.name().toLowerCase(Locale.ROOT),
                "The show is " + status.name().toLowerCase(Locale.ROOT) + ".");
    }
}

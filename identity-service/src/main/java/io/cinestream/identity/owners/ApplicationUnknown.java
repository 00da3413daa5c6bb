package io.cinestream.identity.owners;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** There is none of that id. */
class ApplicationUnknown extends Refusal {

    ApplicationUnknown() {
        super(Kind.NOT_FOUND, "application-unknown", "There is no such application.");
    }
}

package io.cinestream.identity.owners;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** One application at a time. */
class ApplicationOpen extends Refusal {

    ApplicationOpen() {
        super(Kind.CONFLICT, "application-open", "You have applied already: wait for the decision.");
    }
}

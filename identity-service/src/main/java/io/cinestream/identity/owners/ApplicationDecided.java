package io.cinestream.identity.owners;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** A decision stands. */
class ApplicationDecided extends Refusal {

    ApplicationDecided() {
        super(Kind.CONFLICT, "application-decided", "This application has been decided before.");
    }
}

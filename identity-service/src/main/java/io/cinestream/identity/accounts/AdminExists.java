package io.cinestream.identity.accounts;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** The first administrator has been created before; an administrator can make others. */
class AdminExists extends Refusal {

    AdminExists() {
        super(
                Kind.INVALID,
                "admin-exists",
                "An administrator exists already: this way is open only before the first one.");
    }
}

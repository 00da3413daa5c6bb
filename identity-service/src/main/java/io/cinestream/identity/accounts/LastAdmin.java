package io.cinestream.identity.accounts;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** Without this account nobody could administrate the platform any more. */
class LastAdmin extends Refusal {

    LastAdmin() {
        super(
                Kind.CONFLICT,
                "last-admin",
                "This is the only administrator left: make somebody else an administrator first.");
    }
}

package io.cinestream.identity.confirmations;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** The code is none, or no longer: expired, used, or replaced by a newer one. */
class ConfirmationEnded extends Refusal {

    ConfirmationEnded() {
        super(
                Kind.GONE,
                "confirmation-ended",
                "This link has expired, was used before, or a newer one was sent: log in and ask for another mail.");
    }
}

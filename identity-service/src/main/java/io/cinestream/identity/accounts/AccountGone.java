package io.cinestream.identity.accounts;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** The token is genuine but its account is not ours, or no longer. */
class AccountGone extends Refusal {

    AccountGone() {
        super(Kind.UNAUTHENTICATED, "account-gone", "There is no account for this token any more: log in again.");
    }
}

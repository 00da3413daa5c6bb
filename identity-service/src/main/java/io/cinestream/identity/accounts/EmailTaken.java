package io.cinestream.identity.accounts;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** The address belongs to an account already. */
public class EmailTaken extends Refusal {

    public EmailTaken() {
        super(Kind.CONFLICT, "email-taken", "An account with this e-mail address exists already: log in instead.");
    }
}

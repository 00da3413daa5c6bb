package io.cinestream.identity.owners;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** Owners and administrators have what they could apply for. */
class NotACustomer extends Refusal {

    NotACustomer() {
        super(Kind.CONFLICT, "not-a-customer", "Only customers can apply to become an owner.");
    }
}

package io.cinestream.payment.sandbox;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

class UnknownMerchant extends Refusal {
    UnknownMerchant() {
        super(Kind.UNAUTHENTICATED, "unknown-merchant", "The Sandbox-Key is wrong.");
    }
}

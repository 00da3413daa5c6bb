package io.cinestream.payment.payments;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

class NothingToPay extends Refusal {
    NothingToPay() {
        super(Kind.CONFLICT, "nothing-to-pay", "This booking costs nothing and needs no payment.");
    }
}

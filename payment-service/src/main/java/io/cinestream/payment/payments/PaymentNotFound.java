package io.cinestream.payment.payments;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

class PaymentNotFound extends Refusal {
    PaymentNotFound() {
        super(Kind.NOT_FOUND, "payment-not-found", "You have no such payment.");
    }
}

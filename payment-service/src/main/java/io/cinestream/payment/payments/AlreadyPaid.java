package io.cinestream.payment.payments;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

class AlreadyPaid extends Refusal {
    AlreadyPaid() {
        super(Kind.CONFLICT, "already-paid", "This booking is paid.");
    }
}

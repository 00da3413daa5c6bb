package io.cinestream.payment.webhooks;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

class UnknownProvider extends Refusal {
    UnknownProvider() {
        super(Kind.NOT_FOUND, "unknown-provider", "There is no such payment provider here.");
    }
}

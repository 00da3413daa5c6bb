package io.cinestream.payment.providers;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

class MalformedWebhook extends Refusal {
    MalformedWebhook(String detail) {
        super(Kind.INVALID, "malformed-webhook", detail);
    }
}

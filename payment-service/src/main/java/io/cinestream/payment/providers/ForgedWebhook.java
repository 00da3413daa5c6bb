package io.cinestream.payment.providers;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

class ForgedWebhook extends Refusal {
    ForgedWebhook() {
        super(Kind.UNAUTHENTICATED, "webhook-signature", "The signature does not match the body.");
    }
}

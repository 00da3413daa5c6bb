package io.cinestream.payment.providers;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

class ExpiredWebhook extends Refusal {
    ExpiredWebhook() {
        super(
                Kind.UNAUTHENTICATED,
                "webhook-expired",
                "The signature's time is outside the window; sign again and resend.");
    }
}

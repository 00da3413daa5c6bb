package io.cinestream.payment.webhooks;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

class WebhookTooLarge extends Refusal {
    WebhookTooLarge() {
        super(Kind.TOO_LARGE, "webhook-too-large", "A webhook has at most 256 KiB.");
    }
}

package io.cinestream.starter.idempotency;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

class KeyReused extends Refusal {

    KeyReused() {
        super(
                Kind.KEY_REUSED,
                "idempotency-key-reused",
                "This Idempotency-Key was already used for another request; use a new one for a new request.");
    }
}

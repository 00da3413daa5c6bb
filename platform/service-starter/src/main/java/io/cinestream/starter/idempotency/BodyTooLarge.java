package io.cinestream.starter.idempotency;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

class BodyTooLarge extends Refusal {

    BodyTooLarge(int most) {
        super(Kind.TOO_LARGE, "too-large", "A request with an Idempotency-Key has at most " + most + " bytes.");
    }
}

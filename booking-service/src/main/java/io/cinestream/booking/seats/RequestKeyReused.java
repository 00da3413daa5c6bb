package io.cinestream.booking.seats;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

class RequestKeyReused extends Refusal {

    RequestKeyReused() {
        super(Kind.KEY_REUSED, "idempotency-key-reused", "This Idempotency-Key was used to hold other seats.");
    }
}

package io.cinestream.starter.idempotency;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;
import java.time.Duration;

class StillRunning extends Refusal {

    StillRunning() {
        super(
                Kind.CONFLICT,
                "request-in-progress",
                "The first request with this Idempotency-Key is still running; repeat in a second for its answer.");
        retryAfter(Duration.ofSeconds(1));
    }
}

package io.cinestream.gateway;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;
import java.time.Duration;

class TooManyStreams extends Refusal {

    TooManyStreams() {
        super(Kind.TOO_MANY, "too-many-streams", "Too many live streams are open; close one and connect again.");
        retryAfter(Duration.ofSeconds(10));
    }
}

package io.cinestream.gateway;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;
import java.time.Duration;

class TooManyRequests extends Refusal {

    TooManyRequests(Duration wait) {
        super(
                Kind.TOO_MANY,
                "too-many-requests",
                "Too many attempts; please wait %d seconds.".formatted(Math.max(1, wait.toSeconds())));
        retryAfter(wait);
    }
}

package io.cinestream.booking.seats;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;
import java.time.Duration;

/** More people want seats than can be answered in time; turned away at once rather than after a long wait. */
class Busy extends Refusal {

    Busy(Duration wait) {
        super(Kind.TOO_MANY, "busy", "Very many people want seats at this moment; please repeat in a little while.");
        retryAfter(Duration.ofSeconds(Math.max(1, wait.toSeconds())));
    }
}

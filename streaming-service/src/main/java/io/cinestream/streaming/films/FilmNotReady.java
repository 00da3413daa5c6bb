package io.cinestream.streaming.films;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;
import java.time.Duration;

/** The film is being made: whoever comes first waits a few seconds. */
class FilmNotReady extends Refusal {

    FilmNotReady() {
        super(Kind.UNAVAILABLE, "film-not-ready", "The film is being prepared; please repeat in a few seconds.");
        retryAfter(Duration.ofSeconds(2));
    }
}

package io.cinestream.catalog.shows;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time a show takes up its screen: the film, then cleaning. Whole seconds. */
record Slot(Instant startsAt, Duration length, Duration cleaning) {

    Slot {
        startsAt = startsAt.truncatedTo(ChronoUnit.SECONDS);
    }

    Instant endsAt() {
        return startsAt.plus(length);
    }

    Instant freeAt() {
        return endsAt().plus(cleaning);
    }
}

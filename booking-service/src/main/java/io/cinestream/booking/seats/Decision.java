package io.cinestream.booking.seats;

import io.cinestream.starter.problems.Refusal;

/** What became of a request to hold seats. */
sealed interface Decision {

    record Held(Hold hold) implements Decision {}

    record Refused(Refusal why) implements Decision {}
}

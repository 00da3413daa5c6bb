package io.cinestream.booking.seats;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** Nowhere are so many seats free side by side; none was held. */
class NoSeatsTogether extends Refusal {

    /** @param most how many of that kind are free side by side, 0 if there are none at all */
    NoSeatsTogether(int wanted, int most) {
        super(
                Kind.CONFLICT,
                "no-seats-together",
                "Nowhere are " + wanted + " such seats free side by side, but " + most + ". No seat was held.");
        with("mostTogether", most);
    }
}

package io.cinestream.booking.seats;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

class HoldLimit extends Refusal {

    HoldLimit(int limit) {
        super(
                Kind.CONFLICT,
                "hold-limit",
                "You already hold seats of this show " + limit + " times; book or release them.");
        with("limit", limit);
    }
}

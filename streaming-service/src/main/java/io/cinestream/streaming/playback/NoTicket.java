package io.cinestream.streaming.playback;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

class NoTicket extends Refusal {

    NoTicket() {
        super(Kind.FORBIDDEN, "no-ticket", "You need a ticket for this film that is still valid.");
    }
}

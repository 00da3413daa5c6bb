package io.cinestream.payment.sandbox;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

class SessionNotFound extends Refusal {
    SessionNotFound() {
        super(Kind.NOT_FOUND, "session-not-found", "There is no such session.");
    }
}

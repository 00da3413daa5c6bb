package io.cinestream.identity.sessions;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** The refresh token has expired, was used before, or its session has been ended. */
class SessionEnded extends Refusal {

    SessionEnded() {
        super(Kind.UNAUTHENTICATED, "session-ended", "The session has ended: log in again.");
    }
}

package io.cinestream.identity.sessions;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** The caller has no such session, or no longer. */
class SessionUnknown extends Refusal {

    SessionUnknown() {
        super(Kind.NOT_FOUND, "session-unknown", "You have no such session; it may have ended already.");
    }
}

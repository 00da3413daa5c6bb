package io.cinestream.identity.sessions;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;
import java.time.Duration;

/**
 * All sessions of the account were ended in this very second, or Keycloak has not yet been told of its new role: a session
 * begun now could not be told from those that have ended.
 */
class SessionsJustEnded extends Refusal {

    SessionsJustEnded() {
        super(Kind.UNAVAILABLE, "sessions-just-ended", "This account has just been changed: try again in a second.");
        retryAfter(Duration.ofSeconds(1));
    }
}

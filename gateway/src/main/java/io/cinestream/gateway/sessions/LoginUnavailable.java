package io.cinestream.gateway.sessions;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;
import java.time.Duration;

/** Keycloak is down or too slow. Whoever has a session keeps it. */
class LoginUnavailable extends Refusal {

    LoginUnavailable() {
        super(
                Kind.UNAVAILABLE,
                "login-unavailable",
                "Your session cannot be renewed at the moment, but it goes on: try again in a few seconds.");
        retryAfter(Duration.ofSeconds(5));
    }
}

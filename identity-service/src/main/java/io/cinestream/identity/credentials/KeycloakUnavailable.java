package io.cinestream.identity.credentials;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;
import java.time.Duration;

/** Keycloak is down, too slow, or does not know us: an outage of ours, whose outcome for a write is not known. */
public class KeycloakUnavailable extends Refusal {

    KeycloakUnavailable() {
        super(
                Kind.UNAVAILABLE,
                "login-unavailable",
                "Logging in and registering are not possible at the moment: try again in a few seconds.");
        retryAfter(Duration.ofSeconds(5));
    }
}

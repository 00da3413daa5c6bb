package io.cinestream.identity.accounts;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;
import java.time.Duration;

/** Another attempt for this address has not ended yet, or was cut off and is about to be cleared. */
public class RegistrationInProgress extends Refusal {

    public RegistrationInProgress() {
        super(
                Kind.UNAVAILABLE,
                "registration-in-progress",
                "This registration has been started before and has not ended yet: try again in a few seconds.");
        retryAfter(Duration.ofSeconds(5));
    }
}

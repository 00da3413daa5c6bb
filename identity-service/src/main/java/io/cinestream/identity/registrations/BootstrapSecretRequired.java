package io.cinestream.identity.registrations;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** The first administrator is created by whoever runs the platform, and they have the secret. */
class BootstrapSecretRequired extends Refusal {

    BootstrapSecretRequired() {
        super(
                Kind.FORBIDDEN,
                "bootstrap-secret-required",
                "Creating the first administrator needs the header X-Bootstrap-Secret with the secret of this installation.");
    }
}

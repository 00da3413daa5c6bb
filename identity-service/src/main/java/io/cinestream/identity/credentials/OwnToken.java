package io.cinestream.identity.credentials;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The access token of our service account, kept until shortly before it ends. */
@Component
class OwnToken {

    private static final int MARGIN_SECONDS = 30;

    private final Keycloak keycloak;
    private final Clock clock;
    private volatile @Nullable Kept kept;

    OwnToken(Keycloak keycloak, Clock clock) {
        this.keycloak = keycloak;
        this.clock = clock;
    }

    /** Two callers that find none each fetch one; both are good. */
    String value() {
        Kept current = kept;
        if (current == null || !clock.instant().isBefore(current.until())) {
            var form = keycloak.form();
            form.add("grant_type", "client_credentials");
            Keycloak.TokenAnswer answer = keycloak.tokens(form).orElseThrow(KeycloakUnavailable::new);
            current = new Kept(answer.accessToken(), clock.instant().plusSeconds(answer.expiresIn() - MARGIN_SECONDS));
            kept = current;
        }
        return current.token();
    }

    /** Keycloak did not accept it: its keys or its data are new. */
    void forget() {
        kept = null;
    }

    private record Kept(String token, Instant until) {}
}

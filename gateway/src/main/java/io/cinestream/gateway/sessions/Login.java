package io.cinestream.gateway.sessions;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/**
 * What a session holds.
 *
 * @param sid the session's id at Keycloak, as its tokens carry it
 * @param accessUntil when the access token runs out
 * @param startedAt when the person logged in; refreshing does not make it younger (docs/adr/0015)
 * @param endsAt when the session ends however much it is used
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Login(
        String userId,
        String sid,
        String accessToken,
        Instant accessUntil,
        String refreshToken,
        Instant startedAt,
        Instant endsAt) {

    /** The name of the session's only attribute. */
    static final String ATTRIBUTE = "login";

    boolean hasTokenAt(Instant time) {
        return time.isBefore(accessUntil);
    }

    Login with(KeycloakTokens.Answer tokens, Instant now) {
        return new Login(
                userId,
                sid,
                tokens.accessToken(),
                now.plusSeconds(tokens.expiresIn()),
                tokens.refreshToken(),
                startedAt,
                endsAt);
    }

    @Override
    public String toString() {
        return "login of " + userId;
    }
}

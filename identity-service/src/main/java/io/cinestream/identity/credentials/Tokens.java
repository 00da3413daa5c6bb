package io.cinestream.identity.credentials;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.UUID;

/**
 * What a login brings.
 *
 * @param expiresIn seconds until the access token ends
 */
public record Tokens(String accessToken, String refreshToken, long expiresIn) {

    static Tokens of(Keycloak.TokenAnswer answer) {
        if (answer.refreshToken() == null) {
            throw new KeycloakUnavailable();
        }
        return new Tokens(answer.accessToken(), answer.refreshToken(), answer.expiresIn());
    }

    /** Whose they are. They came from Keycloak itself a moment ago, so the signature is not looked at. */
    public UUID userId() {
        try {
            return UUID.fromString(
                    JWTParser.parse(accessToken).getJWTClaimsSet().getSubject());
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw new KeycloakUnavailable();
        }
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "Tokens[expiresIn=" + expiresIn + "]";
    }
}

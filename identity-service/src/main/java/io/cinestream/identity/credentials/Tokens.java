package io.cinestream.identity.credentials;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import io.cinestream.starter.access.Role;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
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

    /** Whose they are. */
    public UUID userId() {
        try {
            return UUID.fromString(claims().getSubject());
        } catch (IllegalArgumentException unreadable) {
            throw new KeycloakUnavailable();
        }
    }

    public Instant issuedAt() {
        return claims().getIssueTime().toInstant();
    }

    public boolean carry(Role role) {
        try {
            return List.of(role.claim()).equals(claims().getStringListClaim("roles"));
        } catch (ParseException unreadable) {
            throw new KeycloakUnavailable();
        }
    }

    /** When a refresh token was issued that Keycloak has just accepted. */
    public static Instant issuedAt(String refreshToken) {
        return claims(refreshToken).getIssueTime().toInstant();
    }

    private JWTClaimsSet claims() {
        return claims(accessToken);
    }

    /** Keycloak itself has given or accepted it a moment ago, so the signature is not looked at. */
    private static JWTClaimsSet claims(String token) {
        try {
            return JWTParser.parse(token).getJWTClaimsSet();
        } catch (ParseException unreadable) {
            throw new KeycloakUnavailable();
        }
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "Tokens[expiresIn=" + expiresIn + "]";
    }
}

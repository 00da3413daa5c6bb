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

    /** They came from Keycloak itself a moment ago, so the signature is not looked at. */
    private JWTClaimsSet claims() {
        try {
            return JWTParser.parse(accessToken).getJWTClaimsSet();
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

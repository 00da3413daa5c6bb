package io.cinestream.identity.credentials;

import io.cinestream.starter.access.Role;
import java.time.Instant;
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
            return claims().text("sub").map(UUID::fromString).orElseThrow(KeycloakUnavailable::new);
        } catch (IllegalArgumentException unreadable) {
            throw new KeycloakUnavailable();
        }
    }

    public Instant issuedAt() {
        return claims().instant("iat").orElseThrow(KeycloakUnavailable::new);
    }

    public boolean carry(Role role) {
        return claims().isOnly("roles", role.claim());
    }

    /** They came from Keycloak itself a moment ago, so the signature is not looked at. */
    private Claims claims() {
        return Claims.in(accessToken).orElseThrow(KeycloakUnavailable::new);
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "Tokens[expiresIn=" + expiresIn + "]";
    }
}

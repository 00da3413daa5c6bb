package io.cinestream.identity.credentials;

import java.time.Instant;
import java.util.Optional;

/**
 * What a refresh token says of itself. Only Keycloak can tell whether it is true.
 *
 * @param sessionId the session that it renews
 */
public record RefreshToken(String id, String sessionId, Instant issuedAt, Instant expiresAt) {

    /** Empty when it is none. */
    public static Optional<RefreshToken> read(String token) {
        return Claims.in(token).flatMap(RefreshToken::of);
    }

    private static Optional<RefreshToken> of(Claims claims) {
        return claims.text("jti")
                .flatMap(id -> claims.text("sid")
                        .flatMap(session -> claims.instant("iat")
                                .flatMap(issued -> claims.instant("exp")
                                        .map(expiry -> new RefreshToken(id, session, issued, expiry)))));
    }
}

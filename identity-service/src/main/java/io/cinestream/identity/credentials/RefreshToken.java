package io.cinestream.identity.credentials;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
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
        try {
            JWTClaimsSet claims = JWTParser.parse(token).getJWTClaimsSet();
            String session = claims.getStringClaim("sid");
            boolean whole = claims.getJWTID() != null
                    && session != null
                    && claims.getIssueTime() != null
                    && claims.getExpirationTime() != null;
            return whole
                    ? Optional.of(new RefreshToken(
                            claims.getJWTID(),
                            session,
                            claims.getIssueTime().toInstant(),
                            claims.getExpirationTime().toInstant()))
                    : Optional.empty();
        } catch (ParseException none) {
            return Optional.empty();
        }
    }
}

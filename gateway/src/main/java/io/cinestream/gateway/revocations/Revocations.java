package io.cinestream.gateway.revocations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * Refuses what was issued before its account's {@code sessionsNotBefore} (docs/adr/0015): equal or later counts. Asked on each
 * use of a token, from memory; forgotten when no token is left that it could refuse.
 */
@Component
public class Revocations implements OAuth2TokenValidator<Jwt> {

    /** An access token lives five minutes, and one more is granted to clocks that differ; the rest is for a slow relay. */
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int MOST = 100_000;
    private static final OAuth2Error ENDED =
            new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "the session of this token has ended", null);

    private final Cache<String, Instant> notBefore =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(WINDOW).build();

    public boolean refuses(String userId, @Nullable Instant issuedAt) {
        Instant earliest = notBefore.getIfPresent(userId);
        return earliest != null && (issuedAt == null || issuedAt.isBefore(earliest));
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        String userId = token.getSubject();
        return userId != null && refuses(userId, token.getIssuedAt())
                ? OAuth2TokenValidatorResult.failure(ENDED)
                : OAuth2TokenValidatorResult.success();
    }

    /**
     * Told by one reader only.
     *
     * @return whether that was news; the same again and older ones change nothing
     */
    boolean learn(String userId, Instant earliest) {
        Instant known = notBefore.getIfPresent(userId);
        boolean news = known == null || earliest.isAfter(known);
        if (news) {
            notBefore.put(userId, earliest);
        }
        return news;
    }
}

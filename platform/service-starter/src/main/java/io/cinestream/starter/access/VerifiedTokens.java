package io.cinestream.starter.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** Remembers verified tokens until they expire: verifying an RS256 signature costs more than most requests do. */
class VerifiedTokens implements JwtDecoder {

    private static final int MOST = 10_000;

    private final JwtDecoder decoder;
    private final BooleanSupplier keysAreKnown;
    private final OAuth2TokenValidator<Jwt> onEachUse;
    private final Cache<String, Jwt> verified;

    VerifiedTokens(JwtDecoder decoder, BooleanSupplier keysAreKnown, OAuth2TokenValidator<Jwt> onEachUse, Clock clock) {
        this.decoder = decoder;
        this.keysAreKnown = keysAreKnown;
        this.onEachUse = onEachUse;
        this.verified = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfter(Expiry.<String, Jwt>creating((token, jwt) -> untilExpiry(jwt, clock)))
                .build();
    }

    @Override
    public Jwt decode(String token) {
        Jwt jwt = verified.get(token, this::verify);
        OAuth2TokenValidatorResult still = onEachUse.validate(jwt);
        if (still.hasErrors()) {
            throw new JwtValidationException("the token counts no longer", still.getErrors());
        }
        return jwt;
    }

    /**
     * An unknown key is looked up at the issuer a few times a minute only; past that the token counts as forged, unless no key
     * is known at all: then the issuer has not answered yet, which is no fault of the token's.
     */
    private Jwt verify(String token) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException bad) {
            throw bad;
        } catch (JwtException failed) {
            if (NestedExceptionUtils.getMostSpecificCause(failed) instanceof RateLimitReachedException
                    && keysAreKnown.getAsBoolean()) {
                throw new BadJwtException("signed with an unknown key", failed);
            }
            throw failed;
        }
    }

    private static Duration untilExpiry(Jwt jwt, Clock clock) {
        Instant expiry = jwt.getExpiresAt();
        return expiry == null ? Duration.ZERO : Duration.between(clock.instant(), expiry);
    }
}

package io.cinestream.identity.credentials;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a token says. Nobody has looked at its signature. */
record Claims(Map<String, Object> all) {

    /** Empty when it is no token at all. */
    static Optional<Claims> in(String token) {
        try {
            return Optional.ofNullable(SignedJWT.parse(token).getPayload().toJSONObject())
                    .map(Claims::new);
        } catch (ParseException none) {
            return Optional.empty();
        }
    }

    Optional<String> text(String name) {
        return all.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** A time in whole seconds, as RFC 7519 has them. */
    Optional<Instant> instant(String name) {
        return all.get(name) instanceof Number seconds
                ? Optional.of(Instant.ofEpochSecond(seconds.longValue()))
                : Optional.empty();
    }

    boolean isOnly(String name, String value) {
        return List.of(value).equals(all.get(name));
    }
}

package io.cinestream.starter.access;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Who sends this request, read from the verified token. A controller takes it as an argument; where anonymous callers are
 * allowed too the argument is marked {@code @Nullable}.
 *
 * @param emailVerified whether the address is known to be theirs, as far as the token knows
 */
public record Caller(UUID userId, String email, String name, Role role, boolean emailVerified) {

    static Caller of(Jwt token) {
        return new Caller(
                userIdIn(token),
                Objects.requireNonNullElse(token.getClaimAsString("email"), ""),
                Objects.requireNonNullElse(token.getClaimAsString("name"), ""),
                roleIn(token),
                Boolean.TRUE.equals(token.getClaimAsBoolean("email_verified")));
    }

    /** Every account's subject is a UUID; another one's token is no person's. */
    private static UUID userIdIn(Jwt token) {
        try {
            return UUID.fromString(String.valueOf(token.getSubject()));
        } catch (IllegalArgumentException notOne) {
            throw new InvalidBearerTokenException("no user of ours", notOne);
        }
    }

    /** A token without one of our roles is no person's: it opens nothing. */
    static Role roleIn(Jwt token) {
        List<String> names = Objects.requireNonNullElse(token.getClaimAsStringList("roles"), List.of());
        return Role.strongest(names).orElseThrow(() -> new InvalidBearerTokenException("no role of ours"));
    }

    public boolean is(Role other) {
        return role == other;
    }
}

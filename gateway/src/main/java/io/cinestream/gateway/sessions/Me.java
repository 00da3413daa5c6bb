package io.cinestream.gateway.sessions;

import io.cinestream.starter.access.Caller;
import io.cinestream.starter.access.Role;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.Jwt;

/** Whose session it is, as a page wants to know it; read from the token. */
record Me(UUID id, String email, String fullName, Role role, boolean emailVerified) {

    static Me of(Caller caller, Jwt token) {
        return new Me(
                caller.userId(),
                caller.email(),
                caller.name(),
                caller.role(),
                Boolean.TRUE.equals(token.getClaimAsBoolean("email_verified")));
    }
}

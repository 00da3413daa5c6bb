package io.cinestream.identity.accounts;

import io.cinestream.starter.access.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who can log in.
 *
 * @param id the user id everywhere: the {@code sub} of the access tokens
 * @param email lower-cased
 * @param version rises with every event about the account
 * @param sessionsNotBefore a whole second; sessions begun earlier have ended; absent while none was ever ended
 */
public record Account(
        UUID id,
        String email,
        String fullName,
        Role role,
        String locale,
        long version,
        @Nullable Instant sessionsNotBefore) {

    /** Whether a token, or a session whose first token it was, still counts: the one rule about {@code iat}. */
    public boolean honours(Instant issuedAt) {
        return sessionsNotBefore == null || !issuedAt.isBefore(sessionsNotBefore);
    }

    public User user() {
        return new User(id, email, fullName, role.claim());
    }
}

package io.cinestream.identity.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every event about an account carries: all that others may know, so that the newest one suffices.
 *
 * @param role as in tokens: admin, owner or customer
 * @param sessionsNotBefore tokens issued earlier no longer count; absent while none was ever revoked
 */
record AccountState(
        UUID userId,
        String email,
        String fullName,
        String role,
        String locale,
        @Nullable Instant sessionsNotBefore) {

    static AccountState of(Account account) {
        return new AccountState(
                account.id(),
                account.email(),
                account.fullName(),
                account.role().claim(),
                account.locale(),
                account.sessionsNotBefore());
    }
}

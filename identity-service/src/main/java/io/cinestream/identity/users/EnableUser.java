package io.cinestream.identity.users;

import io.cinestream.identity.accounts.AccountChanges;
import io.cinestream.identity.audit.Actor;
import io.cinestream.identity.audit.AuditTrail;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens an account again that was shut. An account that is open is left alone. */
@Component
class EnableUser {

    private final AccountChanges changes;
    private final AuditTrail audit;

    EnableUser(AccountChanges changes, AuditTrail audit) {
        this.changes = changes;
        this.audit = audit;
    }

    @Transactional
    void enable(UUID userId, Actor by) {
        if (changes.enable(userId)) {
            audit.record(by, "user-enabled", userId, Map.of());
        }
    }
}

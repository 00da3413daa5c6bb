package io.cinestream.identity.users;

import io.cinestream.identity.accounts.AccountChanges;
import io.cinestream.identity.audit.Actor;
import io.cinestream.identity.audit.AuditTrail;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shuts an account: nobody can log in to it, and its sessions end. An account that is shut already is left alone. */
@Component
class DisableUser {

    private final AccountChanges changes;
    private final AuditTrail audit;

    DisableUser(AccountChanges changes, AuditTrail audit) {
        this.changes = changes;
        this.audit = audit;
    }

    @Transactional
    void disable(UUID userId, Actor by) {
        if (changes.disable(userId)) {
            audit.record(by, "user-disabled", userId, Map.of());
        }
    }
}

package io.cinestream.identity.mydata;

import io.cinestream.identity.accounts.AccountChanges;
import io.cinestream.identity.audit.Actor;
import io.cinestream.identity.audit.AuditTrail;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Blanks the account for good, tells the others, and ends every session; Keycloak's user follows. What is left is an id, so that
 * bookings and money keep their owner, and the record of who asked for it.
 */
@Component
class ForgetMe {

    private final AccountChanges changes;
    private final AuditTrail audit;

    ForgetMe(AccountChanges changes, AuditTrail audit) {
        this.changes = changes;
        this.audit = audit;
    }

    @Transactional
    void forget(UUID userId, Actor by) {
        changes.anonymise(userId);
        audit.record(by, "account-anonymised", userId, Map.of());
    }
}

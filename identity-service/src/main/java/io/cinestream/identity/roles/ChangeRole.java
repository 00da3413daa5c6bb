package io.cinestream.identity.roles;

import io.cinestream.identity.accounts.AccountChanges;
import io.cinestream.identity.audit.Actor;
import io.cinestream.identity.audit.AuditTrail;
import io.cinestream.starter.access.Role;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Our account, the event and the record in one transaction; Keycloak follows. Sessions end, because their tokens carry the old
 * role. An account that has the role already is left alone, so the change may be repeated.
 */
@Component
public class ChangeRole {

    private final AccountChanges changes;
    private final AuditTrail audit;

    ChangeRole(AccountChanges changes, AuditTrail audit) {
        this.changes = changes;
        this.audit = audit;
    }

    @Transactional
    public void to(Role role, UUID userId, Actor by) {
        Role before = changes.giveRole(userId, role);
        if (before != role) {
            record(userId, before, role, by);
        }
    }

    /** Somebody who has become more than an owner meanwhile stays what they are. */
    @Transactional
    public void fromCustomerToOwner(UUID userId, Actor by) {
        if (changes.raise(userId, Role.CUSTOMER, Role.OWNER)) {
            record(userId, Role.CUSTOMER, Role.OWNER, by);
        }
    }

    private void record(UUID userId, Role before, Role after, Actor by) {
        audit.record(by, "role-changed", userId, Map.of("from", before.claim(), "to", after.claim()));
    }
}

package io.cinestream.identity.owners;

import io.cinestream.identity.audit.Actor;
import io.cinestream.identity.audit.AuditTrail;
import io.cinestream.identity.roles.ChangeRole;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decision, the role and the record in one transaction. The account is locked before its application, as when somebody is
 * forgotten; who then finds the application decided takes the role back with the transaction.
 */
@Component
class DecideApplication {

    private final OwnerApplications applications;
    private final ChangeRole changeRole;
    private final AuditTrail audit;

    DecideApplication(OwnerApplications applications, ChangeRole changeRole, AuditTrail audit) {
        this.applications = applications;
        this.changeRole = changeRole;
        this.audit = audit;
    }

    @Transactional
    OwnerApplication decide(UUID id, DecisionRequest decision, Actor by) {
        OwnerApplication application = applications.get(id);
        if (decision.approved()) {
            changeRole.fromCustomerToOwner(application.userId(), by);
        }
        OwnerApplication decided =
                applications.decide(id, decision.approved(), decision.reason()).orElseThrow(ApplicationDecided::new);
        audit.record(by, "owner-application-" + decided.status(), decided.userId(), Map.of("application", id));
        return decided;
    }
}

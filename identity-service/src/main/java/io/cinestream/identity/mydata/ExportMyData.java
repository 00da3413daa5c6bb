package io.cinestream.identity.mydata;

import io.cinestream.identity.audit.AuditTrail;
import io.cinestream.identity.owners.OwnerApplications;
import io.cinestream.identity.sessions.OpenSessions;
import io.cinestream.identity.users.FindUsers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ExportMyData {

    private final FindUsers users;
    private final OpenSessions sessions;
    private final OwnerApplications applications;
    private final AuditTrail audit;

    ExportMyData(FindUsers users, OpenSessions sessions, OwnerApplications applications, AuditTrail audit) {
        this.users = users;
        this.sessions = sessions;
        this.applications = applications;
        this.audit = audit;
    }

    /** @param currentSession the one that asks */
    MyData of(UUID userId, @Nullable String currentSession) {
        return new MyData(
                users.one(userId), sessions.of(userId, currentSession), applications.of(userId), audit.about(userId));
    }
}

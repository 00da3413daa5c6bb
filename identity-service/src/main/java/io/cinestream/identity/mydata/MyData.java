package io.cinestream.identity.mydata;

import io.cinestream.identity.audit.AuditEntry;
import io.cinestream.identity.owners.OwnerApplication;
import io.cinestream.identity.sessions.OpenSession;
import io.cinestream.identity.users.ManagedUser;
import java.util.List;

/** Everything this service knows of somebody. Passwords are Keycloak's, and only as hashes. */
record MyData(
        ManagedUser account,
        List<OpenSession> sessions,
        List<OwnerApplication> ownerApplications,
        List<AuditEntry> audit) {}

package io.cinestream.identity.credentials;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The sessions of the realm's users, through Keycloak's admin API. */
@Component
public class RealmSessions {

    private final Keycloak keycloak;
    private final RealmUsers users;

    RealmSessions(Keycloak keycloak, RealmUsers users) {
        this.keycloak = keycloak;
        this.users = users;
    }

    /** All that have not ended; none when the user is not there. */
    public List<RealmSession> of(UUID userId) {
        return users.asOurselves(
                http -> http.get().uri("/admin/realms/{realm}/users/{id}/sessions", keycloak.realm(), userId),
                response -> switch (RealmUsers.status(response)) {
                    case OK -> List.of(Keycloak.required(response, RealmSession[].class));
                    case NOT_FOUND -> List.of();
                    default -> throw Keycloak.unexpected("reading sessions", response.getStatusCode());
                });
    }

    /** The name of the client through which this service logs people in. */
    public String ownClient() {
        return keycloak.clientId();
    }

    /** Nothing happens when it has ended already. */
    public void end(String sessionId) {
        users.asOurselves(
                http -> http.delete().uri("/admin/realms/{realm}/sessions/{id}", keycloak.realm(), sessionId),
                response -> RealmUsers.wasThere(response, "ending a session"));
    }
}

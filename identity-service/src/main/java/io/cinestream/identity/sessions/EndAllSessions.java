package io.cinestream.identity.sessions;

import io.cinestream.identity.accounts.AccountChanges;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Logs somebody out everywhere. Once this has committed no token from before counts at the gateway, none is renewed here, and
 * Keycloak is going to be told until it is: nothing more is to be done, whoever is killed then. Joins its caller's transaction.
 */
@Component
public class EndAllSessions {

    private final AccountChanges changes;

    EndAllSessions(AccountChanges changes) {
        this.changes = changes;
    }

    @Transactional
    public void of(UUID userId) {
        changes.endSessions(userId);
    }
}

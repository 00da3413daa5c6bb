package io.cinestream.identity.roles;

import io.cinestream.identity.accounts.Accounts;
import io.cinestream.identity.credentials.RealmUsers;
import io.cinestream.starter.access.Role;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Keycloak first, then ours with the event: cut off in between, the same change asked for again completes it, and asked for
 * when it is complete it does nothing.
 */
@Component
public class ChangeRole {

    private final Accounts accounts;
    private final RealmUsers users;

    ChangeRole(Accounts accounts, RealmUsers users) {
        this.accounts = accounts;
        this.users = users;
    }

    public void to(Role role, UUID userId) {
        users.giveRole(userId, role);
        accounts.changeRole(userId, role);
    }
}

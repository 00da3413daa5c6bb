package io.cinestream.identity.credentials;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the realm's users prove themselves with, through Keycloak's admin API. */
@Component
public class RealmCredentials {

    private static final String ONE_USER = "/admin/realms/{realm}/users/{id}";

    private final Keycloak keycloak;
    private final RealmUsers users;

    RealmCredentials(Keycloak keycloak, RealmUsers users) {
        this.keycloak = keycloak;
        this.users = users;
    }

    /** @return whether the user is still there */
    public boolean setPassword(UUID userId, String password) {
        return users.asOurselves(
                http -> http.put()
                        .uri(ONE_USER + "/reset-password", keycloak.realm(), userId)
                        .body(Map.of("type", "password", "value", password, "temporary", false)),
                response -> {
                    if (RealmUsers.status(response) == HttpStatus.BAD_REQUEST) {
                        throw Keycloak.required(response, RealmUsers.Invalid.class)
                                .refusal();
                    }
                    return RealmUsers.wasThere(response, "setting a password");
                });
    }

    /** Forgets failed logins, and with them a lockout. */
    public void unlock(UUID userId) {
        users.asOurselves(
                http -> http.delete()
                        .uri("/admin/realms/{realm}/attack-detection/brute-force/users/{id}", keycloak.realm(), userId),
                response -> RealmUsers.wasThere(response, "unlocking a user"));
    }

    /**
     * Lets the user's tokens say that the address is confirmed.
     *
     * @return whether the user is still there
     */
    public boolean verifyEmail(UUID userId) {
        return users.asOurselves(
                http -> http.put().uri(ONE_USER, keycloak.realm(), userId).body(Map.of("emailVerified", true)),
                response -> RealmUsers.wasThere(response, "verifying an address"));
    }
}

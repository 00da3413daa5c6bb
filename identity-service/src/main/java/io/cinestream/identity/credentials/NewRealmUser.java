package io.cinestream.identity.credentials;

import io.cinestream.starter.access.Role;
import java.util.UUID;

/**
 * A user to be made.
 *
 * @param registration the attempt that makes it; stays on the user, so that a leftover can be told from a stranger
 */
public record NewRealmUser(UUID registration, String email, String fullName, Role role, String password) {

    /** Never in a log. */
    @Override
    public String toString() {
        return "NewRealmUser[registration=" + registration + "]";
    }
}

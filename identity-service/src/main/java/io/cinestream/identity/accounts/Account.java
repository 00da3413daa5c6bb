package io.cinestream.identity.accounts;

import io.cinestream.starter.access.Role;
import java.util.UUID;

/**
 * A person who can log in.
 *
 * @param id the user id everywhere: the {@code sub} of the access tokens
 * @param email lower-cased
 * @param version rises with every event about the account
 */
public record Account(UUID id, String email, String fullName, Role role, String locale, long version) {

    public User user() {
        return new User(id, email, fullName, role.claim());
    }
}

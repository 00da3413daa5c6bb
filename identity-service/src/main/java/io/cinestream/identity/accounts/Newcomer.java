package io.cinestream.identity.accounts;

import io.cinestream.starter.access.Role;
import java.util.Locale;

/**
 * Somebody who wants an account.
 *
 * @param founder whether this is the first administrator, of whom there is only one ever
 */
public record Newcomer(String email, String fullName, Role role, boolean founder) {

    public Newcomer {
        email = email.toLowerCase(Locale.ROOT);
        fullName = fullName.strip();
    }

    public static Newcomer customer(String email, String fullName) {
        return new Newcomer(email, fullName, Role.CUSTOMER, false);
    }

    public static Newcomer firstAdmin(String email, String fullName) {
        return new Newcomer(email, fullName, Role.ADMIN, true);
    }
}

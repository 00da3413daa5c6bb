package io.cinestream.identity.mydata;

import io.cinestream.identity.accounts.Account;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/**
 * One's own account.
 *
 * @param locale the language one is written to in
 */
record Profile(
        UUID id,
        String email,
        String fullName,

        @Schema(allowableValues = {"admin", "owner", "customer"})
        String role,

        @Schema(allowableValues = {"en", "de"}) String locale) {

    static Profile of(Account account) {
        return new Profile(
                account.id(),
                account.email(),
                account.fullName(),
                account.role().claim(),
                account.locale());
    }
}

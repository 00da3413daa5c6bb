package io.cinestream.identity.accounts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/**
 * An account as answers show it.
 *
 * @param role admin, owner or customer
 */
public record User(
        UUID id,
        String email,
        String fullName,

        @Schema(allowableValues = {"admin", "owner", "customer"})
        String role) implements UserView {

    @Override
    public UserView as(boolean classic) {
        return classic ? ClassicUser.of(this) : this;
    }
}

package io.cinestream.identity.accounts;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/**
 * An account in the words of the classic clients, which say {@code full_name} and get it back.
 *
 * @param role admin, owner, or user for a customer
 */
record ClassicUser(
        UUID id,
        String email,
        @JsonProperty("full_name") String fullName,

        @Schema(allowableValues = {"admin", "owner", "user"})
        String role)
        implements UserView {

    @Override
    public UserView as(boolean classic) {
        return this;
    }

    static ClassicUser of(User user) {
        return new ClassicUser(
                user.id(), user.email(), user.fullName(), user.role().equals("customer") ? "user" : user.role());
    }
}

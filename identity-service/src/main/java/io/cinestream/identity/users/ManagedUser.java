package io.cinestream.identity.users;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/**
 * An account as administrators see it.
 *
 * @param locale the language its person is written to in
 * @param status disabled: it exists, and nobody can log in to it
 */
public record ManagedUser(
        UUID id,
        String email,
        String fullName,

        @Schema(allowableValues = {"admin", "owner", "customer"})
        String role,

        String locale,

        @Schema(allowableValues = {"active", "disabled"}) String status,

        Instant createdAt) {}

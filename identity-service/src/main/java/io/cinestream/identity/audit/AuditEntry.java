package io.cinestream.identity.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One deed.
 *
 * @param actor who did it; absent when the platform itself did
 * @param address from where
 * @param action what, such as {@code role-changed}
 * @param subject the account that it was done to
 * @param details what else there is to know, by action
 */
public record AuditEntry(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        @Nullable String address,

        @Schema(example = "role-changed") String action,

        UUID subject,

        @JsonRawValue @Schema(implementation = Object.class) String details) {}

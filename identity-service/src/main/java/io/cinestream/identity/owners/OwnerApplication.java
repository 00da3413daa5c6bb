package io.cinestream.identity.owners;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application to become an owner.
 *
 * @param userId who applies
 * @param decidedAt absent while it is open
 * @param reason what the administrator said about the decision
 */
public record OwnerApplication(
        UUID id,
        UUID userId,
        String theater,
        String city,
        @Nullable String message,

        @Schema(allowableValues = {"open", "approved", "rejected"})
        String status,

        Instant createdAt,
        @Nullable Instant decidedAt,
        @Nullable String reason) {}

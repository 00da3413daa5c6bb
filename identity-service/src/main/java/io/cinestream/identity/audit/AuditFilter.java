package io.cinestream.identity.audit;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which deeds are wanted.
 *
 * @param actor who did them
 * @param subject to whom
 * @param from the earliest instant
 * @param until the first instant that is too late
 */
record AuditFilter(
        @Nullable UUID actor,
        @Nullable UUID subject,

        @Nullable @Size(max = 60, message = "must have at most 60 characters")
        String action,

        @Nullable Instant from,
        @Nullable Instant until) {}

package io.cinestream.catalog.reviews;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A review as its writer's export tells it. */
record ReviewRecord(
        UUID id,
        UUID movieId,
        String movieTitle,
        int stars,
        String text,
        boolean hidden,
        Instant writtenAt,
        @Nullable Instant editedAt) {}

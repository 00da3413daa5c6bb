package io.cinestream.catalog.reviews;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review as anyone reads it.
 *
 * @param author the writer's first name and initial; their id stays with us
 * @param verified its writer held a ticket of this film when the show began
 * @param mine written by the caller
 * @param liked by the caller
 * @param hidden taken down by an admin: only its writer and admins still see it
 */
record ReviewView(
        UUID id,
        UUID movieId,
        @Nullable String author,
        int stars,
        String text,
        boolean verified,
        int likes,
        boolean liked,
        boolean mine,
        boolean hidden,
        Instant writtenAt,
        @Nullable Instant editedAt) {}

package io.cinestream.catalog.reviews;

import io.cinestream.messaging.PublishedEvent;
import java.util.UUID;

/**
 * A review can no longer be read; so its text is not repeated.
 *
 * @param reason {@code hidden} by an admin, {@code deleted} by its writer, or its writer is {@code forgotten}
 */
@PublishedEvent(topic = "cinestream.catalog.reviews", type = "review.hidden.v1")
public record ReviewHidden(UUID reviewId, UUID movieId, UUID userId, int stars, String reason) {}

package io.cinestream.catalog.reviews;

import io.cinestream.messaging.PublishedEvent;
import java.util.UUID;

/** A review can be read from now on, as it is told here: new, edited, or shown again. */
@PublishedEvent(topic = "cinestream.catalog.reviews", type = "review.posted.v1")
public record ReviewPosted(UUID reviewId, UUID movieId, UUID userId, int stars, String text) {}

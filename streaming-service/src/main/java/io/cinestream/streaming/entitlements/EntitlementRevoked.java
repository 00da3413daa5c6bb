package io.cinestream.streaming.entitlements;

import io.cinestream.messaging.PublishedEvent;
import java.util.UUID;

/**
 * A grant ended before its time.
 *
 * @param reason {@code booking-cancelled}, {@code booking-changed}, when it moved to another movie, or
 *     {@code holder-forgotten}
 */
@PublishedEvent(topic = "cinestream.streaming.entitlements", type = "entitlement.revoked.v1")
public record EntitlementRevoked(UUID userId, UUID movieId, UUID bookingId, String reason) {}

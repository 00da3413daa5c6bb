package io.cinestream.streaming.entitlements;

import io.cinestream.messaging.PublishedEvent;
import java.time.Instant;
import java.util.UUID;

/** A ticket's holder may watch its movie until {@code expiresAt}. */
@PublishedEvent(topic = "cinestream.streaming.entitlements", type = "entitlement.granted.v1")
public record EntitlementGranted(UUID userId, UUID movieId, UUID bookingId, Instant expiresAt) {}

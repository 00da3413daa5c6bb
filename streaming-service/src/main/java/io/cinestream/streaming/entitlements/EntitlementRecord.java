package io.cinestream.streaming.entitlements;

import java.time.Instant;
import java.util.UUID;

/** An entitlement as its holder may read it ever after. */
public record EntitlementRecord(UUID bookingId, UUID movieId, String movieTitle, Instant until, boolean revoked) {}

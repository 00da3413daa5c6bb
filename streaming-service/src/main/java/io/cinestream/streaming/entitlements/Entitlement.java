package io.cinestream.streaming.entitlements;

import java.time.Instant;
import java.util.UUID;

/** A user may watch a movie until then, because of that booking. */
public record Entitlement(UUID bookingId, UUID userId, UUID movieId, String movieTitle, Instant until) {}

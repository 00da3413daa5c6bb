package io.cinestream.streaming.entitlements;

import java.time.Instant;
import java.util.UUID;

/** The booking as every event of booking describes it, trimmed to who may watch what. */
record BookingState(UUID bookingId, UUID userId, UUID movieId, String movieTitle, Instant endsAt) {}

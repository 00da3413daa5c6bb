package io.cinestream.catalog.reviews;

import java.time.Instant;
import java.util.UUID;

/** A booking as its events describe it, trimmed to who goes to which film when. */
record BookingState(UUID bookingId, UUID userId, UUID movieId, Instant startsAt) {}

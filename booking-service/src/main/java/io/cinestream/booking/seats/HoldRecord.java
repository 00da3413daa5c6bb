package io.cinestream.booking.seats;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A hold as its customer may read it ever after. */
public record HoldRecord(UUID id, UUID showId, List<String> seats, String state, Instant heldAt, Instant expiresAt) {}

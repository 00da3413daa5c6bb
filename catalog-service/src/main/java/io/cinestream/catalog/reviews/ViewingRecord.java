package io.cinestream.catalog.reviews;

import java.time.Instant;
import java.util.UUID;

/** That somebody holds a ticket of a film, as their export tells it. */
record ViewingRecord(UUID bookingId, UUID movieId, Instant startsAt) {}

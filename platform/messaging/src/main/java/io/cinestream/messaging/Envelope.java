package io.cinestream.messaging;

import java.time.Instant;
import java.util.UUID;

/**
 * What every event carries beside its own facts.
 *
 * @param aggregateVersion grows with each event of the same aggregate
 * @param occurredAt by the database's clock of the service that published it
 */
public record Envelope(UUID eventId, String type, UUID aggregateId, long aggregateVersion, Instant occurredAt) {}

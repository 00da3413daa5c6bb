package io.cinestream.messaging;

import io.cinestream.starter.Ids;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where a service says what happened, inside the transaction in which it happened. Call it after the aggregate's row was
 * locked or bumped: then the order of appends per aggregate is the order of commits, and the relay keeps it.
 */
public class Outbox {

    static final int SHARDS = 8;
    /** Below the broker's default limit of 1 MiB for a record, with room for headers. */
    private static final int MOST_BYTES = 900 * 1024;

    private final JdbcClient jdbc;
    private final Relay relay;
    private final TraceContext trace;

    Outbox(JdbcClient jdbc, Relay relay, TraceContext trace) {
        this.jdbc = jdbc;
        this.relay = relay;
        this.trace = trace;
    }

    /**
     * Publishes the event once the surrounding transaction commits.
     *
     * @param event a record annotated with {@link PublishedEvent}
     * @return the event's id
     */
    public UUID append(UUID aggregateId, long aggregateVersion, Record event) {
        UUID eventId = Ids.next();
        append(eventId, aggregateId, aggregateVersion, event);
        return eventId;
    }

    /** The same where the event's id had to be known before, because something in the event is bound to it. */
    public void append(UUID eventId, UUID aggregateId, long aggregateVersion, Record event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an event is published in the transaction of its change");
        }
        PublishedEvent published = event.getClass().getAnnotation(PublishedEvent.class);
        if (published == null) {
            throw new IllegalArgumentException(event.getClass().getName() + " is no @PublishedEvent");
        }
        String payload = EventJson.write(event);
        if (payload.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException(published.type() + " of " + aggregateId + " is too large to publish");
        }
        int shard = Math.floorMod(aggregateId.hashCode(), SHARDS);
        jdbc.sql("""
                insert into outbox (id, aggregatetype, aggregateid, aggregateversion, type, payload, traceparent, shard)
                values (:id, :topic, :aggregate, :version, :type,
                        cast(:payload as jsonb) || jsonb_build_object(
                            'eventId', cast(:id as uuid), 'eventType', cast(:type as text),
                            'aggregateVersion', cast(:version as bigint),
                            'occurredAt', to_char(app_now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')),
                        :traceparent, :shard)
                """)
                .param("id", eventId)
                .param("topic", published.topic())
                .param("aggregate", aggregateId)
                .param("version", aggregateVersion)
                .param("type", published.type())
                .param("payload", payload)
                .param("traceparent", trace.current())
                .param("shard", shard)
                .update();
        wakeAfterCommit(shard);
    }

    private void wakeAfterCommit(int shard) {
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(WakeRelay.class::isInstance)
                .map(WakeRelay.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    var wake = new WakeRelay();
                    TransactionSynchronizationManager.registerSynchronization(wake);
                    return wake;
                })
                .shards
                .add(shard);
    }

    private class WakeRelay implements TransactionSynchronization {

        private final Set<Integer> shards = new HashSet<>();

        @Override
        public void afterCommit() {
            relay.wake(shards);
        }
    }
}

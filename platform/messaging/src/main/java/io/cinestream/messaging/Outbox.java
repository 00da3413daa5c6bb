package io.cinestream.messaging;

import io.cinestream.starter.Ids;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        append(List.of(new Appended(eventId, aggregateId, aggregateVersion, event, trace())));
    }

    /** Many facts of one transaction in one statement, published in this order. */
    public void append(List<Appended> facts) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an event is published in the transaction of its change");
        }
        jdbc.sql("""
                with clock as materialized (
                    select to_char(app_now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as now)
                insert into outbox (id, aggregatetype, aggregateid, aggregateversion, type, payload, traceparent, shard)
                select id, topic, aggregate, version, type,
                       cast(payload as jsonb) || jsonb_build_object('eventId', id, 'eventType', type,
                           'aggregateVersion', version, 'occurredAt', clock.now),
                       traceparent, shard
                  from clock, unnest(:ids, :topics, :aggregates, :versions, :types, :payloads, :traceparents, :shards)
                       with ordinality
                       as fact(id, topic, aggregate, version, type, payload, traceparent, shard, place)
                 order by place
                """)
                .param("ids", column(facts, Appended::eventId, UUID[]::new))
                .param("topics", column(facts, fact -> fact.published().topic(), String[]::new))
                .param("aggregates", column(facts, Appended::aggregateId, UUID[]::new))
                .param("versions", column(facts, Appended::aggregateVersion, Long[]::new))
                .param("types", column(facts, fact -> fact.published().type(), String[]::new))
                .param("payloads", column(facts, Outbox::payload, String[]::new))
                .param("traceparents", column(facts, Appended::traceparent, String[]::new))
                .param("shards", column(facts, Outbox::shard, Integer[]::new))
                .update();
        wakeAfterCommit(facts.stream().map(Outbox::shard).collect(Collectors.toSet()));
    }

    /** What {@link Appended#traceparent} is for an event of the work that this thread does. */
    public @Nullable String trace() {
        return trace.current();
    }

    private static String payload(Appended fact) {
        String payload = EventJson.write(fact.event());
        if (payload.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    fact.published().type() + " of " + fact.aggregateId() + " is too large to publish");
        }
        return payload;
    }

    private static int shard(Appended fact) {
        return Math.floorMod(fact.aggregateId().hashCode(), SHARDS);
    }

    private static <T extends @Nullable Object> T[] column(
            List<Appended> facts, Function<Appended, T> value, IntFunction<T[]> array) {
        return facts.stream().map(value).toArray(array);
    }

    private void wakeAfterCommit(Set<Integer> shards) {
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
                .addAll(shards);
    }

    private class WakeRelay implements TransactionSynchronization {

        private final Set<Integer> shards = new HashSet<>();

        @Override
        public void afterCommit() {
            relay.wake(shards);
        }
    }
}

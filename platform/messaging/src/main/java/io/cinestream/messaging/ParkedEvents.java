package io.cinestream.messaging;

import io.cinestream.messaging.Subscription.Handler;
import io.cinestream.starter.problems.NotYetKnown;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Events that came before what they speak of. Each is tried again with growing pauses (1 s to 5 min) for as long as it takes;
 * it leaves the table in the transaction that applies it. A claim moves the next attempt first, so that several instances
 * share the work and a crash only delays.
 */
class ParkedEvents {

    private static final Logger log = LoggerFactory.getLogger(ParkedEvents.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Inbox inbox;
    private final Map<String, Subscription> subscriptions;

    ParkedEvents(JdbcClient jdbc, TransactionTemplate transaction, Inbox inbox, List<Subscription> subscriptions) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.inbox = inbox;
        this.subscriptions =
                subscriptions.stream().collect(Collectors.toMap(Subscription::consumer, Function.identity()));
    }

    private record Parked(
            String consumer, UUID eventId, byte @Nullable [] key, byte[] value, String type, int attempts) {}

    void park(String consumer, Envelope envelope, ConsumerRecord<byte[], byte[]> message, @Nullable String reason) {
        int added = jdbc.sql("""
                insert into parked_event (consumer, event_id, topic, kafka_partition, record_key, record_value, type, reason)
                values (:consumer, :event, :topic, :partition, :key, :value, :type, :reason) on conflict do nothing
                """)
                .param("consumer", consumer)
                .param("event", envelope.eventId())
                .param("topic", message.topic())
                .param("partition", message.partition())
                .param("key", message.key())
                .param("value", message.value())
                .param("type", envelope.type())
                .param("reason", String.valueOf(reason))
                .update();
        if (added == 1) {
            log.info("{} parked {} {}: {}", consumer, envelope.type(), envelope.eventId(), reason);
        }
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void deliverDue() {
        claimDue().forEach(this::deliver);
    }

    private List<Parked> claimDue() {
        return jdbc.sql("""
                update parked_event
                   set attempts = attempts + 1,
                       next_attempt_at = clock_timestamp() + least(300, power(2, least(attempts, 9))) * interval '1 s'
                 where (consumer, event_id) in (
                       select consumer, event_id from parked_event
                        where next_attempt_at <= clock_timestamp() and consumer = any(:consumers)
                        order by next_attempt_at limit 50 for update skip locked)
                returning consumer, event_id, record_key, record_value, type, attempts
                """)
                .param("consumers", subscriptions.keySet().toArray(String[]::new))
                .query((row, number) -> new Parked(
                        row.getString("consumer"),
                        row.getObject("event_id", UUID.class),
                        row.getBytes("record_key"),
                        row.getBytes("record_value"),
                        row.getString("type"),
                        row.getInt("attempts")))
                .list();
    }

    private void deliver(Parked event) {
        Subscription subscription = subscriptions.get(event.consumer());
        Handler<?> handler = subscription == null ? null : subscription.handler(event.type());
        if (handler == null) {
            log.error("nobody handles the parked {} {} any more", event.type(), event.eventId());
            return;
        }
        try {
            JsonNode value = EventJson.parse(event.value());
            Envelope envelope = EventJson.envelope(value, EventRecord.aggregateId(event.key()));
            transaction.executeWithoutResult(status -> {
                inbox.take(event.consumer(), handler, value, envelope);
                jdbc.sql("delete from parked_event where consumer = :consumer and event_id = :event")
                        .param("consumer", event.consumer())
                        .param("event", event.eventId())
                        .update();
            });
        } catch (NotYetKnown still) {
            log.info("{} {} stays parked: {}", event.type(), event.eventId(), still.getMessage());
        } catch (RuntimeException fault) {
            log.error("{} {} stays parked after {} attempts", event.type(), event.eventId(), event.attempts(), fault);
        }
    }
}

package io.cinestream.messaging;

import static org.awaitility.Awaitility.await;

import io.cinestream.starter.Ids;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.kafka.core.KafkaTemplate;

class RelayTests {

    @Test
    void goesOnOnceTheBrokersNameIsKnownAgain() {
        var table = new OneRow();
        var attempts = new AtomicInteger();
        var kafka = new KafkaTemplate<byte[], byte[]>(() -> producer(attempts.incrementAndGet()));
        var relay = new Relay(table, kafka, new WakeUps(new Nowhere()), new SimpleMeterRegistry());
        relay.start();
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> table.waiting.isEmpty());
        } finally {
            relay.stop();
        }
    }

    /** What the client does while the brokers' host has no address. */
    private static Producer<byte[], byte[]> producer(int attempt) {
        if (attempt == 1) {
            throw new KafkaException("Failed to construct kafka producer");
        }
        return new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static class OneRow extends OutboxTable {

        private final List<Row> waiting = new CopyOnWriteArrayList<>(
                List.of(new Row(1, Ids.next(), "test.orders", Ids.next(), "order.placed.v1", "{}", null, "now")));

        OneRow() {
            super(JdbcClient.create(new DriverManagerDataSource()));
        }

        @Override
        Set<Integer> lease(UUID owner) {
            return Set.of(0);
        }

        @Override
        void release(UUID owner) {}

        @Override
        List<Row> next(Set<Integer> shards, int most) {
            return List.copyOf(waiting);
        }

        @Override
        void delete(List<Row> sent) {
            waiting.removeAll(sent);
        }
    }

    private static class Nowhere implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return "nobody";
        }

        @Override
        public String getPassword() {
            return "nothing";
        }

        @Override
        public String getJdbcUrl() {
            return "jdbc:nowhere:";
        }
    }
}

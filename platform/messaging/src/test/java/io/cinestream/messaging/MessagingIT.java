package io.cinestream.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cinestream.starter.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

@ActiveProfiles("test")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class MessagingIT extends RealBrokerAndDatabase {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Outbox outbox;

    @Autowired
    Relay relay;

    @Autowired
    Shop shop;

    @Autowired
    KafkaTemplate<byte[], byte[]> kafka;

    @BeforeEach
    void forget() {
        shop.forget();
    }

    @Test
    void aCommittedEventArrivesOnce() {
        UUID order = Ids.next();
        publish(order, 1, "first");
        await().atMost(Duration.ofSeconds(60)).until(() -> shop.reactions(order).equals(List.of("first")));
        await().atMost(Duration.ofSeconds(60)).until(() -> waiting(order) == 0);
    }

    @Test
    void anEventOfARolledBackTransactionIsNeverPublished() {
        UUID rolledBack = Ids.next();
        UUID committed = Ids.next();
        transaction.executeWithoutResult(status -> {
            outbox.append(rolledBack, 1, new OrderPlaced(rolledBack, "never"));
            status.setRollbackOnly();
        });
        publish(committed, 1, "after");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !shop.reactions(committed).isEmpty());
        assertThat(shop.reactions(rolledBack)).isEmpty();
    }

    @Test
    void manyFactsAppendedAtOnceArriveInTheirOrder() {
        UUID order = Ids.next();
        List<String> told = IntStream.range(0, 40).mapToObj(String::valueOf).toList();
        transaction.executeWithoutResult(status -> outbox.append(told.stream()
                .map(what -> Appended.of(order, Long.parseLong(what) + 1, new OrderPlaced(order, what), null))
                .toList()));
        await().atMost(Duration.ofSeconds(60)).until(() -> shop.reactions(order).size() == told.size());
        assertThat(shop.reactions(order)).isEqualTo(told);
    }

    @Test
    void refusesToPublishOutsideATransaction() {
        assertThatThrownBy(() -> outbox.append(Ids.next(), 1, new OrderPlaced(Ids.next(), "x")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAnOversizePayloadOnAppend() {
        UUID order = Ids.next();
        assertThatThrownBy(() -> publish(order, 1, "x".repeat(1_000_000))).isInstanceOf(IllegalArgumentException.class);
        assertThat(waiting(order)).isZero();
    }

    @Test
    void keepsTheOrderOfCommitsPerKeyUnderConcurrentWriters() {
        List<UUID> orders = IntStream.range(0, 8).mapToObj(i -> Ids.next()).toList();
        orders.forEach(order -> jdbc.sql("insert into orders (id, version) values (:id, 0)")
                .param("id", order)
                .update());
        try (var writers = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 400; i++) {
                UUID order = orders.get(i % orders.size());
                writers.submit(() -> transaction.executeWithoutResult(status -> {
                    long version = jdbc.sql("update orders set version = version + 1 where id = :id returning version")
                            .param("id", order)
                            .query(Long.class)
                            .single();
                    outbox.append(order, version, new OrderPlaced(order, String.valueOf(version)));
                }));
            }
        }
        List<String> inOrder =
                IntStream.rangeClosed(1, 50).mapToObj(String::valueOf).toList();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> orders.forEach(
                        order -> assertThat(shop.reactions(order)).isEqualTo(inOrder)));
    }

    @Test
    void aReactionDeliveredTwiceRunsOnce() {
        UUID order = Ids.next();
        UUID eventId = Ids.next();
        deliver(order, eventId, 1, "twice");
        deliver(order, eventId, 1, "twice");
        deliver(order, Ids.next(), 2, "after");
        await().atMost(Duration.ofSeconds(60)).until(() -> shop.reactions(order).contains("after"));
        assertThat(shop.reactions(order)).containsExactly("twice", "after");
    }

    @Test
    void aProjectionIgnoresWhatIsOlderThanItsState() {
        UUID order = Ids.next();
        deliver(order, Ids.next(), 2, "newer");
        deliver(order, Ids.next(), 1, "older");
        deliver(order, Ids.next(), 3, "newest");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(shop.projected(order)).containsExactly("newer", "newest"));
    }

    @Test
    void anEventOfSomethingUnknownIsParkedAndOthersGoOn() {
        UUID unknown = Ids.next();
        shop.doesNotKnow(unknown);
        publish(unknown, 1, "early");
        publish(unknown, 2, "next");
        await().atMost(Duration.ofSeconds(60)).until(() -> parked() >= 2);
        UUID other = fence();
        await().atMost(Duration.ofSeconds(60)).until(() -> shop.reactions(other).size() == 1);
        assertThat(shop.reactions(unknown)).isEmpty();
        shop.knowsAll();
        jdbc.sql("update parked_event set next_attempt_at = clock_timestamp()").update();
        await().atMost(Duration.ofSeconds(60)).until(() -> parked() == 0);
        assertThat(shop.reactions(unknown)).containsExactlyInAnyOrder("early", "next");
    }

    @Test
    void anOutageIsWaitedOutHoweverManyAttemptsItTakes() {
        UUID order = Ids.next();
        shop.failsTimes(order, 8, new org.springframework.dao.QueryTimeoutException("planned"));
        publish(order, 1, "patient");
        await().atMost(Duration.ofSeconds(60)).until(() -> shop.reactions(order).equals(List.of("patient")));
        assertThat(deadLetters()).doesNotContain(order.toString());
    }

    @Test
    void whatCannotBeReadIsKeptWithTheSameBytesAndDoesNotBlock() {
        byte[] key = Ids.next().toString().getBytes(StandardCharsets.UTF_8);
        byte[] garbage = "{not json".getBytes(StandardCharsets.UTF_8);
        var message = new ProducerRecord<>("test.orders", 0, key, garbage);
        message.headers().add("ce_type", "order.placed.v1".getBytes(StandardCharsets.UTF_8));
        kafka.send(message).join();
        kafka.send(new ProducerRecord<>("test.orders", 0, key, "no header".getBytes(StandardCharsets.UTF_8)))
                .join();
        UUID after = fence();
        await().atMost(Duration.ofSeconds(60)).until(() -> shop.reactions(after).size() == 1);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(deadLetterValues())
                        .anyMatch(value -> Arrays.equals(value, garbage))
                        .anyMatch(value -> Arrays.equals(value, "no header".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aShardLeasedElsewhereIsRelayedOnlyWhenItsLeaseEnds() {
        UUID order = Ids.next();
        await().atMost(Duration.ofSeconds(60)).until(() -> relay.leased().size() == Outbox.SHARDS);
        leasedElsewhereFor("1 hour");
        try {
            await("the relay to notice")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> relay.leased().isEmpty());
            publish(order, 1, "handed over");
            assertThat(new OutboxTable(jdbc).lease(Ids.next())).isEmpty();
            assertThat(waiting(order)).isEqualTo(1);
        } finally {
            leasedElsewhereFor("-1 second");
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> shop.reactions(order).contains("handed over"));
    }

    private void leasedElsewhereFor(String time) {
        jdbc.sql("""
                update outbox_lease
                   set owner = gen_random_uuid(), leased_until = clock_timestamp() + cast(:time as interval)
                """).param("time", time).update();
    }

    @Test
    void theBrokerDownNothingIsLostAndOrderStays() {
        UUID order = Ids.next();
        broker().kill();
        for (int i = 1; i <= 5; i++) {
            publish(order, i, String.valueOf(i));
        }
        assertThat(shop.reactions(order)).isEmpty();
        broker().restart();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(shop.reactions(order)).containsExactly("1", "2", "3", "4", "5"));
    }

    private UUID fence() {
        UUID order = Ids.next();
        publish(order, 1, "fence");
        return order;
    }

    private void publish(UUID order, long version, String what) {
        transaction.executeWithoutResult(status -> outbox.append(order, version, new OrderPlaced(order, what)));
    }

    private void deliver(UUID order, UUID eventId, long version, String what) {
        String value = """
                {"eventId":"%s","eventType":"order.placed.v1","aggregateVersion":%d,"occurredAt":"2026-01-01T00:00:00Z",
                 "orderId":"%s","what":"%s","unknown":1}""".formatted(eventId, version, order, what);
        var message = new ProducerRecord<>(
                "test.orders",
                order.toString().getBytes(StandardCharsets.UTF_8),
                value.getBytes(StandardCharsets.UTF_8));
        message.headers().add("ce_type", "order.placed.v1".getBytes(StandardCharsets.UTF_8));
        kafka.send(message).join();
    }

    private long waiting(UUID order) {
        return jdbc.sql("select count(*) from outbox where aggregateid = :order")
                .param("order", order)
                .query(Long.class)
                .single();
    }

    private long parked() {
        return jdbc.sql("select count(*) from parked_event").query(Long.class).single();
    }
}

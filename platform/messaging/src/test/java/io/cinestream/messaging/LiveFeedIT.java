package io.cinestream.messaging;

import static org.awaitility.Awaitility.await;

import io.cinestream.starter.Ids;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@ActiveProfiles("test")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LiveFeedIT extends RealBrokerAndDatabase {

    private final UUID order = Ids.next();

    @Autowired
    LiveFeeds feeds;

    @Autowired
    KafkaTemplate<byte[], byte[]> kafka;

    @Test
    void startsAStreamOverThatWasOpenedBeforeTheFeedKnewItsPlace() {
        var feed = feeds.from("test.orders", OrderPlaced.class, OrderPlaced::orderId);
        SseEmitter early = feed.stream(order, List::of, fact -> new LiveMessage("order", null, fact));
        feed.start();
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> hasEnded(early));
        } finally {
            feed.stop();
        }
    }

    @Test
    void pushesOnAfterAFactForNobodyAndOneWithoutAValue() {
        var feed = feeds.from("test.orders", OrderPlaced.class, OrderPlaced::orderId);
        Queue<String> pushed = new ConcurrentLinkedQueue<>();
        feed.start();
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                feed.stream(order, List::of, fact -> note(fact, pushed));
                send(null);
                send("{}");
                send("{\"orderId\":\"" + order + "\",\"what\":\"tea\"}");
                return pushed.contains("tea");
            });
        } finally {
            feed.stop();
        }
    }

    private static LiveMessage note(OrderPlaced fact, Queue<String> pushed) {
        pushed.add(fact.what());
        return new LiveMessage("order", null, fact);
    }

    private void send(String value) {
        byte[] key = order.toString().getBytes(StandardCharsets.UTF_8);
        byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        kafka.send(new ProducerRecord<>("test.orders", 0, key, bytes)).join();
    }

    private static boolean hasEnded(SseEmitter emitter) {
        try {
            emitter.send("are you there");
            return false;
        } catch (IllegalStateException ended) {
            return true;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

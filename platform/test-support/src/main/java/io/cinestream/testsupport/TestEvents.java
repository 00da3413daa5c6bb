package io.cinestream.testsupport;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The other side of every topic: publishes what another service would, byte for byte as the contracts say, and sees
 * everything that anybody published since the broker started.
 */
public class TestEvents implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final JsonMapper json = EventShape.JSON;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Recorder recorder;

    TestEvents(String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        this.recorder = new Recorder(bootstrapServers);
    }

    /** The golden example of an event, to change at will before it is published as payload. */
    public ObjectNode example(String type) {
        return Contracts.read().example(type);
    }

    /**
     * Publishes a new event and waits until the broker has it.
     *
     * @param payload a map, a record or a JSON tree; envelope fields in it are overwritten
     * @return the event's id
     */
    public UUID publish(String topic, String type, UUID key, long version, Object payload) {
        return publish(UUID.randomUUID(), topic, type, key, version, payload);
    }

    /** The same with a given id: twice with one id is a second delivery of one event. */
    public UUID publish(UUID eventId, String topic, String type, UUID key, long version, Object payload) {
        Instant now = Instant.now();
        ObjectNode value = ((ObjectNode) json.<JsonNode>valueToTree(payload)).deepCopy();
        value.put("eventId", eventId.toString())
                .put("eventType", type)
                .put("occurredAt", now.toString())
                .put("aggregateVersion", version);
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(topic, bytes(key.toString()), json.writeValueAsBytes(value));
        Map<String, String> headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                eventId.toString(),
                "ce_type",
                type,
                "ce_source",
                "/" + topic,
                "ce_subject",
                key.toString(),
                "ce_time",
                now.toString(),
                "content-type",
                "application/json");
        headers.forEach((name, content) -> message.headers().add(name, bytes(content)));
        send(message);
        return eventId;
    }

    /** Publishes bytes that no honest service would, as they are. */
    public void publishRaw(String topic, String type, UUID key, byte[] value) {
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(topic, bytes(key.toString()), value);
        message.headers()
                .add("ce_type", bytes(type))
                .add("ce_id", bytes(UUID.randomUUID().toString()));
        send(message);
    }

    /** The first event of that type and aggregate, as soon as it is published. */
    public JsonNode await(String type, UUID aggregateId) {
        return await(type, aggregateId, event -> true);
    }

    /** The first such event that also meets the condition. */
    public JsonNode await(String type, UUID aggregateId, Predicate<JsonNode> condition) {
        return Awaitility.await(type + " of " + aggregateId)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> all(type, aggregateId).stream()
                                .filter(condition)
                                .findFirst()
                                .orElse(null),
                        Objects::nonNull);
    }

    /** Every event of that type and aggregate so far, in order. */
    public List<JsonNode> all(String type, UUID aggregateId) {
        return recorder.all().stream()
                .filter(event -> event.isLive() && event.type().equals(type))
                .filter(event -> event.key().equals(aggregateId.toString()))
                .map(event -> json.readTree(event.value()))
                .toList();
    }

    public int count(String type, UUID aggregateId) {
        return all(type, aggregateId).size();
    }

    /** Values of the records with that key that were given up, as text. */
    public List<String> deadLetters(String topic, UUID key) {
        return recorder.all().stream()
                .filter(event -> event.topic().equals(topic + "-dlt"))
                .filter(event -> event.key().equals(key.toString()))
                .map(event -> new String(event.value(), StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public void close() {
        producer.close();
        recorder.close();
    }

    private void send(ProducerRecord<byte[], byte[]> message) {
        try {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Not published on " + message.topic(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package io.cinestream.testsupport;

import io.cinestream.local.Topic;
import io.cinestream.local.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads every topic from its beginning in the background and keeps all of it. */
final class Recorder implements AutoCloseable {

    private final List<Recorded> seen = new CopyOnWriteArrayList<>();
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread reader = new Thread(this::read, "test-events");
    private volatile boolean open = true;

    /** One record; {@code type} is empty where the header is missing. */
    record Recorded(String topic, String key, String type, byte[] value) {

        boolean isLive() {
            return !topic.endsWith("-dlt");
        }
    }

    Recorder(String bootstrapServers) {
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "fetch.max.wait.ms", 100),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                Topics.load().stream().flatMap(Recorder::partitions).toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        reader.setDaemon(true);
        reader.start();
    }

    List<Recorded> all() {
        return seen;
    }

    @Override
    public void close() {
        open = false;
    }

    private void read() {
        try (consumer) {
            while (open) {
                consumer.poll(Duration.ofMillis(200)).forEach(this::keep);
            }
        }
    }

    private void keep(ConsumerRecord<byte[], byte[]> message) {
        Header type = message.headers().lastHeader("ce_type");
        seen.add(new Recorded(
                message.topic(), text(message.key()), type == null ? "" : text(type.value()), message.value()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Stream<TopicPartition> partitions(Topic topic) {
        return IntStream.range(0, topic.partitions()).mapToObj(number -> new TopicPartition(topic.name(), number));
    }
}

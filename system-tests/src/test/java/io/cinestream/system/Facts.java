package io.cinestream.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an analyst reads: the booking facts on Kafka, from their beginning. */
final class Facts {

    private static final String TOPIC = "cinestream.booking.bookings";
    private static final JsonMapper JSON = new JsonMapper();

    private Facts() {}

    /** The different events of one type about a booking; a repeated delivery of the same event counts once. */
    static List<JsonNode> of(Booking booking, String type) {
        return all().stream()
                .filter(message -> message.key().equals(booking.id().toString()))
                .map(message -> JSON.readTree(message.value()))
                .filter(event -> event.path("eventType").asString().equals(type))
                .distinct()
                .toList();
    }

    private static List<ConsumerRecord<String, String>> all() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                RunningPlatform.parts().kafkaBootstrapServers(),
                "group.id",
                UUID.randomUUID().toString(),
                "enable.auto.commit",
                false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            List<ConsumerRecord<String, String>> read = new ArrayList<>();
            while (read.size() < end) {
                consumer.poll(Duration.ofMillis(500)).forEach(read::add);
            }
            return read;
        }
    }
}

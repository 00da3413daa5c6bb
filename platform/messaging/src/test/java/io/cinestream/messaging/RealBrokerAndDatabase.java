package io.cinestream.messaging;

import io.cinestream.local.KafkaBroker;
import io.cinestream.local.PostgresServer;
import io.cinestream.local.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One PostgreSQL and one Kafka for the tests of this module, with a topic of their own. */
class RealBrokerAndDatabase {

    private static final PostgresServer POSTGRES = PostgresServer.start((Path) null, 0, false);
    private static final KafkaBroker KAFKA = KafkaBroker.start((Path) null, 0, 0);

    static {
        POSTGRES.createDatabase("shop", "shop", "shop");
        KAFKA.createTopics(List.of(topic("test.orders"), topic("test.orders-dlt")));
    }

    private static Topic topic(String name) {
        return new Topic(name, 3, Optional.empty(), false, Optional.empty());
    }

    @DynamicPropertySource
    static void backing(DynamicPropertyRegistry properties) {
        properties.add("spring.application.name", () -> "shop");
        properties.add("spring.datasource.url", () -> POSTGRES.jdbcUrl("shop"));
        properties.add("spring.datasource.username", () -> "shop");
        properties.add("spring.datasource.password", () -> "shop");
        properties.add("spring.kafka.bootstrap-servers", KAFKA::bootstrapServers);
        properties.add("cinestream.security.issuer", () -> "http://localhost/none");
        properties.add("cinestream.security.jwks-uri", () -> "http://localhost:1/none");
        properties.add("spring.flyway.locations", () -> "classpath:db/platform,classpath:db/shop");
    }

    static KafkaBroker broker() {
        return KAFKA;
    }

    static List<byte[]> deadLetterValues() {
        return deadLetterRecords().stream().map(ConsumerRecord::value).toList();
    }

    static List<String> deadLetters() {
        return deadLetterRecords().stream()
                .map(message -> new String(message.key(), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<ConsumerRecord<byte[], byte[]>> deadLetterRecords() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                KAFKA.bootstrapServers(),
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor("test.orders-dlt").stream()
                    .map(info -> new org.apache.kafka.common.TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long total = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
            while (all.size() < total) {
                consumer.poll(Duration.ofMillis(500)).forEach(all::add);
            }
            return all;
        }
    }
}

package io.cinestream.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackingServersIT {

    @TempDir
    Path folder;

    @Test
    void postgresKeepsItsDataWhenKilledAndWhenStartedAgainOnTheSameFolder() throws SQLException {
        try (PostgresServer server = PostgresServer.start(folder, 0, true)) {
            server.createDatabase("booking", "booking", "secret's");
            server.createDatabase("booking", "booking", "secret's");
            assertThat(answer(server, "secret's", "create table seat as select 42 as number; select number from seat"))
                    .isEqualTo("42");
            assertThat(answer(server, "secret's", "show fsync")).isEqualTo("on");

            server.kill();
            server.restart();

            assertThat(answer(server, "secret's", "select number from seat")).isEqualTo("42");
            assertThatThrownBy(() -> answer(server, "wrong", "select 1")).isInstanceOf(SQLException.class);
        }
        try (PostgresServer again = PostgresServer.start(folder, 0, true)) {
            assertThat(answer(again, "secret's", "select number from seat")).isEqualTo("42");
        }
    }

    @Test
    void aServerLeftBehindByAKilledRunIsEndedBeforeItsDataIsOpenedAgain() throws SQLException {
        PostgresServer left = PostgresServer.start(folder, 0, false);
        left.createDatabase("booking", "booking", "one");

        try (PostgresServer next = PostgresServer.start(folder, 0, false)) {
            assertThat(left.child().orElseThrow().isAlive()).isFalse();
            assertThat(answer(next, "one", "select 1")).isEqualTo("1");
        }
    }

    @Test
    void kafkaHasTheDeclaredTopicsAndKeepsRecordsWhenKilled() {
        Map<String, Object> settings;
        try (KafkaBroker broker = KafkaBroker.start(folder, 0, 0)) {
            broker.createTopics(Topics.load());
            broker.createTopics(Topics.load());
            settings = Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
            TopicPartition first = new TopicPartition("cinestream.booking.bookings", 0);
            send(settings, first, "a fact");

            broker.kill();
            broker.restart();

            assertThat(firstRecord(settings, first)).isEqualTo("a fact");
        }
    }

    private static String answer(PostgresServer server, String password, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl("booking"), "booking", password);
                var statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            ResultSet result = statement.getResultSet();
            result.next();
            return result.getString(1);
        }
    }

    private static void send(Map<String, Object> settings, TopicPartition to, String value) {
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(
                    new ProducerRecord<>(to.topic(), to.partition(), null, value.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static String firstRecord(Map<String, Object> settings, TopicPartition from) {
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(from));
            consumer.seekToBeginning(List.of(from));
            var first = await().atMost(Duration.ofSeconds(60))
                    .until(() -> consumer.poll(Duration.ofSeconds(1)).records(from), records -> !records.isEmpty());
            return new String(first.getFirst().value(), StandardCharsets.UTF_8);
        }
    }
}

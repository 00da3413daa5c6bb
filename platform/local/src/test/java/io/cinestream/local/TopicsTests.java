package io.cinestream.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicsTests {

    @Test
    void givesEveryTopicADeadLetterTopicWithTheSamePartitions() {
        List<Topic> topics = read("""
                topics:
                  - {name: tickets, partitions: 6, retention: 7d, cleanup: delete, deadLetterRetention: 24h}
                """);

        assertThat(topics).extracting(Topic::name).containsExactly("tickets", "tickets-dlt");
        assertThat(topics).extracting(Topic::partitions).containsOnly(6);
        assertThat(topics.getFirst().settings())
                .containsEntry("retention.ms", "604800000")
                .containsEntry("cleanup.policy", "delete");
        assertThat(topics.getLast().settings()).containsEntry("retention.ms", "86400000");
    }

    @Test
    void closesSegmentsOftenEnoughToForgetOnTime() {
        Topic codes = read("topics: [{name: codes, partitions: 6, retention: 15m, cleanup: delete}]")
                .getFirst();

        assertThat(codes.settings()).containsEntry("retention.ms", "900000").containsEntry("segment.ms", "900000");
    }

    @Test
    void keepsACompactedTopicWithoutLimitButItsOlderRecordsOnlyForTheLag() {
        Topic users = read("""
                topics:
                  - {name: users, partitions: 6, retention: unlimited, cleanup: compact, maxCompactionLag: 24h}
                """).getFirst();

        assertThat(users.settings())
                .containsEntry("retention.ms", "-1")
                .containsEntry("cleanup.policy", "compact")
                .containsEntry("max.compaction.lag.ms", "86400000");
    }

    @Test
    void namesTheTopicThatLacksAField() {
        assertThatThrownBy(() -> read("topics: [{name: tickets, retention: 7d, cleanup: delete}]"))
                .hasMessageContaining("partitions")
                .hasMessageContaining("tickets");
    }

    @Test
    void readsTheContractsList() {
        assertThat(Topics.load())
                .extracting(Topic::name)
                .contains("cinestream.booking.bookings", "cinestream.booking.bookings-dlt");
    }

    private static List<Topic> read(String yaml) {
        return Topics.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}

package io.cinestream.testsupport;

import io.cinestream.local.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates the topics of the contracts and their dead-letter topics on a new broker. */
final class TestTopics {

    private TestTopics() {}

    static void createOn(String bootstrapServers) {
        List<NewTopic> wanted = Topics.load().stream()
                .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1)
                        .configs(Map.of("cleanup.policy", topic.compacted() ? "compact" : "delete")))
                .toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(wanted).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topics of the contracts could not be created", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

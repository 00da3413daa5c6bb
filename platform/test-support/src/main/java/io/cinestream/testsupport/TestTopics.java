package io.cinestream.testsupport;

import io.cinestream.local.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.awaitility.Awaitility;

/** Creates the topics of the contracts and their dead-letter topics on a new broker. */
final class TestTopics {

    private TestTopics() {}

    /** A broker that stood still for a moment takes no topic until its controller hears of it again. */
    static void createOn(String bootstrapServers) {
        List<NewTopic> wanted = Topics.load().stream()
                .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1)
                        .configs(Map.of("cleanup.policy", topic.compacted() ? "compact" : "delete")))
                .toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Awaitility.await("the topics of the contracts to be created")
                    .atMost(Duration.ofSeconds(60))
                    .ignoreExceptionsMatching(
                            refused -> refused.getCause() instanceof InvalidReplicationFactorException)
                    .until(() -> createMissing(admin, wanted));
        }
    }

    private static boolean createMissing(Admin admin, List<NewTopic> wanted)
            throws ExecutionException, InterruptedException {
        Set<String> existing = admin.listTopics().names().get();
        List<NewTopic> missing = wanted.stream()
                .filter(topic -> !existing.contains(topic.name()))
                .toList();
        admin.createTopics(missing).all().get();
        return true;
    }
}

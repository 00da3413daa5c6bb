package io.cinestream.local;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;

/** Creates what contracts/topics.yaml lists; one that exists stays as it is. As a program of its own it does so for a deployment. */
public final class CreateTopics {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private CreateTopics() {}

    /** Reads {@code KAFKA_BOOTSTRAP_SERVERS} from the environment. */
    public static void main(String[] arguments) throws ExecutionException, InterruptedException {
        String brokers = System.getenv("KAFKA_BOOTSTRAP_SERVERS");
        if (brokers == null) {
            throw new IllegalArgumentException("KAFKA_BOOTSTRAP_SERVERS names no broker");
        }
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers))) {
            missing(admin, Topics.load());
        }
    }

    static void missing(Admin admin, List<Topic> topics) throws ExecutionException, InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!made(admin, topics, System.nanoTime() < giveUp)) {
            Pause.of(Duration.ofMillis(500));
        }
    }

    /** Not yet while no broker counts: one that stood still for a moment takes no replica until it is heard of again. */
    private static boolean made(Admin admin, List<Topic> topics, boolean patient)
            throws ExecutionException, InterruptedException {
        try {
            make(admin, topics);
            return true;
        } catch (ExecutionException refused) {
            if (patient && refused.getCause() instanceof InvalidReplicationFactorException) {
                return false;
            }
            throw refused;
        }
    }

    private static void make(Admin admin, List<Topic> topics) throws ExecutionException, InterruptedException {
        Set<String> existing = admin.listTopics().names().get();
        List<NewTopic> missing = topics.stream()
                .filter(topic -> !existing.contains(topic.name()))
                .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.settings()))
                .toList();
        admin.createTopics(missing).all().get();
    }
}

package io.cinestream.local;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A topic as contracts/topics.yaml declares it.
 *
 * @param retention how long records are kept; empty: without limit
 * @param compacted whether only the newest record of a key is kept
 * @param compactionLag how long an older record of a key may survive at most
 */
public record Topic(
        String name,
        int partitions,
        Optional<Duration> retention,
        boolean compacted,
        Optional<Duration> compactionLag) {

    /** A broker deletes whole segments, and closes one after this time if nothing else is said. */
    private static final Duration BROKERS_SEGMENT = Duration.ofDays(7);

    private static final Duration DEAD_LETTERS = Duration.ofDays(90);

    /** Where records go that no retry could help: same partitions, so that a record keeps its partition. */
    Topic deadLetters(Optional<Duration> keptFor) {
        return new Topic(name + "-dlt", partitions, Optional.of(keptFor.orElse(DEAD_LETTERS)), false, Optional.empty());
    }

    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("cleanup.policy", compacted ? "compact" : "delete");
        settings.put(
                "retention.ms", Long.toString(retention.map(Duration::toMillis).orElse(-1L)));
        retention
                .filter(kept -> kept.compareTo(BROKERS_SEGMENT) < 0)
                .ifPresent(kept -> settings.put("segment.ms", Long.toString(kept.toMillis())));
        compactionLag.ifPresent(lag -> settings.put("max.compaction.lag.ms", Long.toString(lag.toMillis())));
        return settings;
    }
}

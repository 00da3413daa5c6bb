package io.cinestream.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The one list of topics, contracts/topics.yaml, and the dead-letter topic that belongs to each. */
public final class Topics {

    private static final String LIST = "contracts/topics.yaml";

    private Topics() {}

    /** Every topic to create, dead-letter topics included. */
    public static List<Topic> load() {
        try (InputStream in = Topics.class.getClassLoader().getResourceAsStream(LIST)) {
            if (in == null) {
                throw new StartFailed(LIST + " is not on the class path: the module contracts is missing there.");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Topic> read(InputStream yaml) {
        Map<String, List<Map<String, Object>>> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return document.getOrDefault("topics", List.of()).stream()
                .flatMap(Topics::withDeadLetters)
                .toList();
    }

    private static Stream<Topic> withDeadLetters(Map<String, Object> entry) {
        Topic topic = new Topic(
                text(entry, "name"),
                Integer.parseInt(text(entry, "partitions")),
                duration(text(entry, "retention")),
                text(entry, "cleanup").equals("compact"),
                duration(entry.get("maxCompactionLag")));
        return Stream.of(topic, topic.deadLetters(duration(entry.get("deadLetterRetention"))));
    }

    private static String text(Map<String, Object> entry, String field) {
        Object value = entry.get(field);
        if (value == null) {
            throw new IllegalArgumentException(LIST + ": a topic lacks '" + field + "': " + entry);
        }
        return value.toString();
    }

    /** {@code 15m}, {@code 24h}, {@code 7d}; {@code unlimited} or nothing is without limit. */
    private static Optional<Duration> duration(@Nullable Object value) {
        if (value == null || value.equals("unlimited")) {
            return Optional.empty();
        }
        String text = value.toString();
        long amount = Long.parseLong(text.substring(0, text.length() - 1));
        return Optional.of(
                switch (text.charAt(text.length() - 1)) {
                    case 'm' -> Duration.ofMinutes(amount);
                    case 'h' -> Duration.ofHours(amount);
                    case 'd' -> Duration.ofDays(amount);
                    default -> throw new IllegalArgumentException(LIST + ": not a duration: " + text);
                });
    }
}

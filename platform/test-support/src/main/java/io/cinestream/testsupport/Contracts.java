package io.cinestream.testsupport;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The folder {@code contracts}: its topics, which events each carries, their schemas and golden examples. */
public final class Contracts {

    private static final Contracts INSTANCE = new Contracts();

    private final JsonMapper json = JsonMapper.shared();
    private final SchemaRegistry schemas =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, Contracts::checkingFormats);
    private final Map<String, Topic> topics = new LinkedHashMap<>();

    /**
     * One topic and who has to do with it.
     *
     * @param owner the only service that publishes on it
     * @param readers the services that subscribe to it
     * @param events types of the events on it, from asyncapi.yaml
     */
    public record Topic(String name, String owner, List<String> readers, List<String> events) {}

    private Contracts() {
        Map<String, List<String>> events = eventsByTopic();
        for (JsonNode topic : yaml("topics.yaml").get("topics")) {
            String name = topic.get("name").asString();
            List<String> readers =
                    topic.get("readers").valueStream().map(JsonNode::asString).toList();
            topics.put(
                    name,
                    new Topic(name, topic.get("owner").asString(), readers, events.getOrDefault(name, List.of())));
        }
    }

    public static Contracts read() {
        return INSTANCE;
    }

    public List<Topic> topics() {
        return List.copyOf(topics.values());
    }

    public Optional<Topic> topic(String name) {
        return Optional.ofNullable(topics.get(name));
    }

    /** Every event type that some topic carries. */
    public SortedSet<String> eventTypes() {
        SortedSet<String> types = new TreeSet<>();
        topics.values().forEach(topic -> types.addAll(topic.events()));
        return types;
    }

    /** The golden example: a new copy each time, to change at will. */
    public ObjectNode example(String type) {
        return (ObjectNode) json.readTree(resource("events/" + type + "/example.json"));
    }

    public JsonNode schema(String type) {
        return json.readTree(resource("events/" + type + "/schema.json"));
    }

    /** What the schema of that event has against the value; empty where it is valid. */
    public List<String> violations(String type, JsonNode value) {
        return schemas.getSchema(schema(type)).validate(value).stream()
                .map(Object::toString)
                .toList();
    }

    /** A YAML document of the folder as a tree. */
    JsonNode yaml(String name) {
        Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(resource(name));
        return json.valueToTree(document);
    }

    private Map<String, List<String>> eventsByTopic() {
        Map<String, List<String>> events = new LinkedHashMap<>();
        for (JsonNode channel : yaml("asyncapi.yaml").get("channels")) {
            events.put(
                    channel.get("address").asString(),
                    List.copyOf(channel.get("messages").propertyNames()));
        }
        return events;
    }

    private static void checkingFormats(SchemaRegistry.Builder builder) {
        builder.schemaRegistryConfig(
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build());
    }

    private static String resource(String name) {
        try (InputStream content = new ClassPathResource("contracts/" + name).getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Not in contracts: " + name, e);
        }
    }
}

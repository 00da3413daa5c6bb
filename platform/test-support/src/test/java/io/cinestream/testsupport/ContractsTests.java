package io.cinestream.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The folder contracts agrees with itself and with docs/events.md. */
class ContractsTests {

    private static final Path FOLDER = Path.of("../../contracts/src/main/resources/contracts");
    private static final Path CATALOGUE = Path.of("../../docs/events.md");
    private static final List<String> SERVICES =
            List.of("identity", "catalog", "booking", "payment", "notification", "streaming", "gateway");
    private static final List<String> ENVELOPE = List.of("eventId", "eventType", "occurredAt", "aggregateVersion");
    private static final Pattern EVENT = Pattern.compile("`([a-z-]+\\.[a-z-]+\\.v\\d+)`");
    private static final Pattern TOPIC = Pattern.compile("`(cinestream\\.[a-z-]+\\.[a-z-]+)`");

    private final Contracts contracts = Contracts.read();

    @Test
    void asyncApiNamesEveryEventOnceOnATopicOfTheList() throws IOException {
        List<String> onTopics = contracts.topics().stream()
                .flatMap(topic -> topic.events().stream())
                .toList();
        assertThat(onTopics).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(folders());
        JsonNode document = contracts.yaml("asyncapi.yaml");
        assertThat(document.at("/components/messages").propertyNames()).containsExactlyInAnyOrderElementsOf(onTopics);
        List<String> addresses = document.get("channels")
                .valueStream()
                .map(channel -> channel.get("address").asString())
                .toList();
        assertThat(addresses).containsExactlyInAnyOrderElementsOf(names());
    }

    @Test
    void topicsBelongToServicesAndCarryTheNameOfTheirContext() {
        for (Contracts.Topic topic : contracts.topics()) {
            assertThat(topic.name()).matches("cinestream\\." + topic.owner() + "\\.[a-z-]+");
            assertThat(SERVICES).contains(topic.owner()).containsAll(topic.readers());
            assertThat(topic.events()).isNotEmpty();
        }
    }

    static SortedSet<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER.resolve("events"))) {
            return new TreeSet<>(
                    folders.map(folder -> folder.getFileName().toString()).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void eachEventHasASchemaThatItsExampleMeets(String type) {
        ObjectNode example = contracts.example(type);
        JsonNode schema = contracts.schema(type);
        assertThat(contracts.violations(type, example)).isEmpty();
        assertThat(schema.get("title").asString()).isEqualTo(type);
        assertThat(schema.at("/properties/eventType/const").asString()).isEqualTo(type);
        assertThat(schema.get("properties").propertyNames()).containsAll(example.propertyNames());
        assertThat(texts(schema.get("required"))).containsAll(ENVELOPE);
        assertThat(schema.get("additionalProperties").asBoolean()).isTrue();
        for (JsonNode field : schema.get("properties")) {
            assertThat(field.path("description").asString()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void eachSchemaRefusesAnEventThatLacksARequiredField(String type) {
        for (String field : texts(contracts.schema(type).get("required"))) {
            ObjectNode incomplete = contracts.example(type);
            incomplete.remove(field);
            assertThat(contracts.violations(type, incomplete)).as(field).isNotEmpty();
        }
    }

    @Test
    void aFieldHasOneTypeInEveryEvent() throws IOException {
        Map<String, String> types = new HashMap<>();
        for (String event : folders()) {
            contracts.schema(event).get("properties").properties().forEach(field -> {
                String type = field.getValue().path("type").asString("string")
                        + field.getValue().path("format").asString("");
                boolean ofItsOwn = List.of("seats", "status").contains(field.getKey());
                if (!ofItsOwn) {
                    assertThat(types.merge(field.getKey(), type, (known, same) -> known))
                            .as("%s in %s", field.getKey(), event)
                            .isEqualTo(type);
                }
            });
        }
    }

    @Test
    void theCatalogueNamesEveryTopicAndEventAndNoOther() throws IOException {
        String text = Files.readString(CATALOGUE);
        assertThat(found(EVENT, text)).isEqualTo(contracts.eventTypes());
        assertThat(found(TOPIC, text)).isEqualTo(names());
    }

    @Test
    void theCatalogueTellsReadersAndFieldsOfEachTopic() throws IOException {
        String text = Files.readString(CATALOGUE);
        for (Contracts.Topic topic : contracts.topics()) {
            String readers = topic.readers().isEmpty() ? "—" : String.join(", ", topic.readers());
            assertThat(text).contains("| `" + topic.name() + "` | " + topic.owner() + " | " + readers + " |");
            String section = text.substring(text.indexOf("### `" + topic.name() + "`"));
            int next = section.indexOf("\n### ");
            String own = next < 0 ? section : section.substring(0, next);
            for (String event : topic.events()) {
                for (String field : contracts.schema(event).get("properties").propertyNames()) {
                    assertThat(ENVELOPE.contains(field) || own.contains("| `" + field + "` |"))
                            .as("%s in %s", field, topic.name())
                            .isTrue();
                }
            }
        }
    }

    private SortedSet<String> names() {
        return new TreeSet<>(
                contracts.topics().stream().map(Contracts.Topic::name).toList());
    }

    private static SortedSet<String> found(Pattern pattern, String text) {
        SortedSet<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}

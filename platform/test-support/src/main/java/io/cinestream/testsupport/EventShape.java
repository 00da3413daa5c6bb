package io.cinestream.testsupport;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One event type's schema and golden example, held against the record that a service writes it from or reads it into. */
final class EventShape {

    /** As the messaging module configures its own. */
    static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Set<String> ENVELOPE = Set.of("eventId", "eventType", "occurredAt", "aggregateVersion");

    private final String type;
    private final ObjectNode example;
    private final JsonNode schema;

    EventShape(String type) {
        this.type = type;
        this.example = Contracts.read().example(type);
        this.schema = Contracts.read().schema(type);
    }

    /** The record carries every promised field, none that is not described, and each as the example writes it. */
    List<String> complaintsAboutPublished(Class<? extends Record> event) {
        List<String> complaints = new ArrayList<>();
        ObjectNode written;
        try {
            String text = JSON.writeValueAsString(JSON.treeToValue(example, event));
            written = (ObjectNode) JSON.readTree(text);
        } catch (JacksonException mismatch) {
            return List.of(event.getSimpleName() + " does not hold the example: " + mismatch.getOriginalMessage());
        }
        for (Map.Entry<String, JsonNode> field : written.properties()) {
            JsonNode wanted = example.get(field.getKey());
            if (!schema.get("properties").has(field.getKey())) {
                complaints.add(field.getKey() + " is not in the schema");
            } else if (wanted != null && !wanted.equals(field.getValue())) {
                complaints.add(field.getKey() + " is written as " + field.getValue() + ", the example has " + wanted);
            }
        }
        ENVELOPE.forEach(name -> written.set(name, example.get(name)));
        complaints.addAll(Contracts.read().violations(type, written));
        return complaints;
    }

    /** The record is filled by the example, and by the least that a publisher must send; only @Nullable may be absent. */
    List<String> complaintsAboutRead(Class<? extends Record> event) {
        List<String> complaints = new ArrayList<>();
        Set<String> required = schema.get("required")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(TreeSet::new));
        ObjectNode least = example.deepCopy();
        least.retain(required);
        try {
            absent(JSON.treeToValue(example, event), "", true, complaints);
            absent(JSON.treeToValue(least, event), "", false, complaints);
        } catch (JacksonException mismatch) {
            complaints.add(event.getSimpleName() + " cannot be read: " + mismatch.getOriginalMessage());
        }
        return complaints;
    }

    /** Names what is null: with {@code all}, optional parts too, since the example has everything. */
    private void absent(Record value, String path, boolean all, List<String> complaints) {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            String name = path + component.getName();
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            Object content = content(component, value);
            if (content == null && all && !known(name)) {
                complaints.add(name + " is in no schema of the topic");
            } else if (content == null && !optional) {
                complaints.add(
                        name + (all ? " is not in the example" : " is optional in the schema: mark it @Nullable"));
            } else if (content instanceof Record nested) {
                absent(nested, name + ".", all, complaints);
            } else if (content instanceof Collection<?> many) {
                many.stream()
                        .filter(Record.class::isInstance)
                        .limit(1)
                        .forEach(one -> absent((Record) one, name + "[].", all, complaints));
            }
        }
    }

    /** One record may serve all types of a topic. Names below the first level are left to the example. */
    private boolean known(String name) {
        Contracts contracts = Contracts.read();
        return name.contains(".")
                || contracts.topics().stream()
                        .map(Contracts.Topic::events)
                        .filter(events -> events.contains(type))
                        .flatMap(List::stream)
                        .anyMatch(event ->
                                contracts.schema(event).get("properties").has(name));
    }

    private static @Nullable Object content(RecordComponent component, Record value) {
        ReflectionUtils.makeAccessible(component.getAccessor());
        return ReflectionUtils.invokeMethod(component.getAccessor(), value);
    }
}

package io.cinestream.testsupport;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The examples of a document as a reader sees them: that of the body, of its schema, or put together from those of the schema's
 * fields. Whatever JSON an operation takes or answers must have one, and its schema must allow it.
 */
class InterfaceExamples {

    private static final SchemaRegistry DIALECT = SchemaRegistry.withDialect(Dialects.getOpenApi30());
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode api;

    InterfaceExamples(JsonNode api) {
        this.api = api;
    }

    Stream<String> complaints(JsonNode operation) {
        Stream<String> taken = bodies("body", operation.path("requestBody"));
        Stream<String> answered = operation
                .path("responses")
                .propertyStream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .flatMap(answer -> bodies(answer.getKey(), answer.getValue()));
        return Stream.concat(taken, answered);
    }

    private Stream<String> bodies(String name, JsonNode holder) {
        JsonNode body = holder.path("content").path("application/json");
        if (body.isMissingNode()) {
            return Stream.empty();
        }
        Optional<JsonNode> example = given(body).or(() -> of(body.path("schema"), 0));
        return example.map(value -> violations(body.path("schema"), value).stream()
                        .map(violation -> "the example of %s: %s".formatted(name, violation)))
                .orElseGet(() -> Stream.of("no example of " + name));
    }

    private static Optional<JsonNode> given(JsonNode holder) {
        return Stream.of(holder.path("example"), holder.path("examples").path(0).path("value"))
                .filter(example -> !example.isMissingNode())
                .findFirst();
    }

    private Optional<JsonNode> of(JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            return of(resolved(schema), depth);
        }
        if (schema.has("example")) {
            return Optional.of(schema.path("example"));
        }
        if (depth > 6) {
            return Optional.empty();
        }
        return switch (schema.path("type").asString("")) {
            case "array" ->
                of(schema.path("items"), depth + 1)
                        .map(item -> NODES.arrayNode().add(item));
            case "object" -> ofFields(schema, depth);
            case "integer", "number" ->
                Optional.of(NODES.numberNode(schema.path("minimum").asInt(0)));
            case "boolean" -> Optional.of(NODES.booleanNode(true));
            case "string" -> ofText(schema);
            default -> Optional.empty();
        };
    }

    /** The fields that need no words have none; free text without an example leaves the reader guessing. */
    private static Optional<JsonNode> ofText(JsonNode schema) {
        if (schema.has("enum")) {
            return Optional.of(schema.path("enum").path(0));
        }
        return switch (schema.path("format").asString("")) {
            case "uuid" -> Optional.of(NODES.stringNode("0198c0de-0000-7000-8000-000000000001"));
            case "date-time" -> Optional.of(NODES.stringNode("2026-11-20T18:30:00Z"));
            case "date" -> Optional.of(NODES.stringNode("2026-11-20"));
            default -> Optional.empty();
        };
    }

    private Optional<JsonNode> ofFields(JsonNode schema, int depth) {
        ObjectNode example = NODES.objectNode();
        for (var field : schema.path("properties").properties()) {
            Optional<JsonNode> value = of(field.getValue(), depth + 1);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            example.set(field.getKey(), value.get());
        }
        return Optional.of(example);
    }

    private JsonNode resolved(JsonNode schema) {
        return api.at(schema.path("$ref").asString().substring(1));
    }

    private List<String> violations(JsonNode schema, JsonNode example) {
        ObjectNode whole = NODES.objectNode();
        whole.set("allOf", NODES.arrayNode().add(schema));
        whole.set("components", api.path("components").deepCopy());
        // a field that is no longer there is to be noticed, which a schema open for more would let pass
        whole.path("components")
                .path("schemas")
                .valueStream()
                .filter(component -> component.has("properties") && !component.has("additionalProperties"))
                .forEach(component -> component.asObject().put("additionalProperties", false));
        return DIALECT.getSchema(whole).validate(example).stream()
                .map(Object::toString)
                .toList();
    }
}

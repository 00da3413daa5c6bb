package io.cinestream.testsupport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a front-end developer needs of every operation; each rule tells which operations break it, and how. */
enum InterfaceRule {
    ID("every operation has an id of its own that does not move") {
        @Override
        List<String> complaints(JsonNode api) {
            Map<String, String> owners = new HashMap<>();
            return each(api, operation -> {
                String id = operation.at("operationId");
                String other = owners.putIfAbsent(id, operation.name());
                return id.isEmpty() || NUMBERED.matcher(id).find()
                        ? Stream.of("id '%s'".formatted(id))
                        : other == null ? Stream.empty() : Stream.of("has the id of " + other);
            });
        }
    },
    SUMMARY("every operation has a summary of at most 120 characters") {
        @Override
        List<String> complaints(JsonNode api) {
            return each(api, operation -> {
                int length = operation.at("summary").length();
                return length > 0 && length <= 120 ? Stream.empty() : Stream.of("summary of %d".formatted(length));
            });
        }
    },
    TAG("every operation has one tag") {
        @Override
        List<String> complaints(JsonNode api) {
            return each(
                    api,
                    operation -> operation.node().path("tags").size() == 1
                            ? Stream.empty()
                            : Stream.of("tags " + operation.node().path("tags")));
        }
    },
    SECURITY("every operation says whether it needs a token, and with one that 401 is an answer") {
        @Override
        List<String> complaints(JsonNode api) {
            return each(api, operation -> {
                JsonNode security = operation.node().path("security");
                boolean open = security.isEmpty() || security.valueStream().anyMatch(JsonNode::isEmpty);
                return !security.isArray()
                        ? Stream.of("no security")
                        : open || operation.answers().has("401") ? Stream.empty() : Stream.of("no 401");
            });
        }
    },
    PROBLEMS("every refusal is a problem document, and none that all share is missing") {
        @Override
        List<String> complaints(JsonNode api) {
            return each(api, operation -> {
                boolean takesInput =
                        operation.node().has("requestBody") || operation.node().has("parameters");
                Stream<String> missing = Stream.of(takesInput ? "400" : "429", "429", "503")
                        .distinct()
                        .filter(status -> !operation.answers().has(status))
                        .map(status -> "no " + status);
                Stream<String> others = operation
                        .answers()
                        .propertyStream()
                        .filter(answer -> answer.getKey().matches("[45].."))
                        .filter(answer -> !answer.getValue().path("content").has(PROBLEM))
                        .map(answer -> answer.getKey() + " is no problem document");
                return Stream.concat(missing, others);
            });
        }
    },
    SUCCESS("every operation says what it answers when all is well") {
        @Override
        List<String> complaints(JsonNode api) {
            return each(
                    api,
                    operation ->
                            operation.answers().propertyNames().stream().anyMatch(status -> status.matches("[23].."))
                                    ? Stream.empty()
                                    : Stream.of("no 2xx or 3xx"));
        }
    },
    EXAMPLES("every JSON body and answer has an example that its schema allows") {
        @Override
        List<String> complaints(JsonNode api) {
            InterfaceExamples examples = new InterfaceExamples(api);
            return each(api, operation -> examples.complaints(operation.node()));
        }
    };

    private static final String PROBLEM = "application/problem+json";
    private static final Pattern NUMBERED = Pattern.compile("_\\d+$");

    private final String sentence;

    InterfaceRule(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    abstract List<String> complaints(JsonNode api);

    private static List<String> each(JsonNode api, Function<Operation, Stream<String>> complaints) {
        return api.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                method.getValue())))
                .flatMap(operation -> complaints.apply(operation).map(complaint -> operation.name() + ": " + complaint))
                .toList();
    }

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch", "head", "options");

    private record Operation(String name, JsonNode node) {

        String at(String member) {
            return node.path(member).asString("");
        }

        JsonNode answers() {
            return node.path("responses");
        }
    }
}

package io.cinestream.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table roles.yaml. */
record RoleMatrix(List<String> callers, Map<String, Row> rows) {

    /**
     * One operation.
     *
     * @param with the operation's own path variables, each with the thing that takes its place
     * @param fresh whether each caller is somebody new of that kind, whom the call may use up
     * @param expect what each caller gets, in the order of the callers
     */
    record Row(
            String operation,
            Map<String, String> with,
            @Nullable String query,
            @Nullable JsonNode body,
            boolean fresh,
            List<String> expect) {

        String method() {
            return operation.substring(0, operation.indexOf(' '));
        }

        /** The address with the words of things in it. */
        String path() {
            String path = operation.substring(operation.indexOf(' ') + 1);
            for (Map.Entry<String, String> variable : with.entrySet()) {
                path = path.replace("{" + variable.getKey() + "}", "{" + variable.getValue() + "}");
            }
            return query == null ? path : path + "?" + query;
        }
    }

    static RoleMatrix read() {
        try (InputStream file = RoleMatrix.class.getResourceAsStream("/roles.yaml")) {
            Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            JsonNode matrix = JsonMapper.shared().valueToTree(document);
            Map<String, Row> rows = new TreeMap<>();
            matrix.path("operations").forEachEntry((operation, row) -> rows.put(operation, row(operation, row)));
            return new RoleMatrix(texts(matrix.path("callers")), rows);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Row row(String operation, JsonNode row) {
        Map<String, String> with = new TreeMap<>();
        row.path("with").forEachEntry((variable, thing) -> with.put(variable, thing.asString()));
        return new Row(
                operation,
                with,
                row.path("query").asString(null),
                row.get("body"),
                row.path("fresh").asBoolean(false),
                texts(row.path("expect")));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}

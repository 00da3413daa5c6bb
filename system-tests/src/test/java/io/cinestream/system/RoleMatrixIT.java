package io.cinestream.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Every operation that any service tells of, called for real by every kind of caller: roles.yaml says what each must get. */
class RoleMatrixIT {

    private static final List<String> SERVICES =
            List.of("identity", "catalog", "booking", "payment", "notification", "streaming");
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch", "head", "options");

    private final RoleMatrix matrix = RoleMatrix.read();
    private final Client anybody = new Client(RunningPlatform.gateway());

    @Test
    void everyOperationHasARowAndEveryRowAnOperation() {
        assertThat(matrix.rows().keySet()).isEqualTo(operations());
        assertThat(matrix.rows().values())
                .allSatisfy(row -> assertThat(row.expect()).as(row.operation()).hasSameSizeAs(matrix.callers()));
    }

    @TestFactory
    Stream<DynamicTest> everyCallerGetsWhatTheTableSays() {
        RoleMatrixPeople people = RoleMatrixPeople.on(RunningPlatform.gateway());
        RoleMatrixThings things = new RoleMatrixThings(people);
        return matrix.rows().values().stream()
                .map(row -> dynamicTest(row.operation(), () -> {
                    Map<String, String> expected = new LinkedHashMap<>();
                    Map<String, String> answered = new LinkedHashMap<>();
                    for (int column = 0; column < matrix.callers().size(); column++) {
                        String caller = matrix.callers().get(column);
                        String wanted = row.expect().get(column);
                        String outcome = call(row, client(row, caller, people), things);
                        expected.put(caller, wanted);
                        answered.put(caller, wanted.contains(" ") ? outcome : outcome.split(" ")[0]);
                    }
                    assertThat(answered).isEqualTo(expected);
                }));
    }

    private static Client client(RoleMatrix.Row row, String caller, RoleMatrixPeople people) {
        return row.fresh()
                ? Eventually.find("a new " + caller, () -> Optional.of(people.somebodyNew(caller)))
                : people.as(caller);
    }

    /** What is new may not be known everywhere yet, which a service answers with 503: asked again until it is. */
    private static String call(RoleMatrix.Row row, Client caller, RoleMatrixThings things) {
        String path = row.path();
        String body = row.body() == null ? null : row.body().toString();
        String outcome = Eventually.find("an answer to " + row.operation(), () -> {
            String got = caller.outcome(row.method(), things.fill(path), body == null ? null : things.fill(body));
            return got.startsWith("503") ? Optional.empty() : Optional.of(got);
        });
        if (outcome.startsWith("2") && !row.method().equals("GET")) {
            things.usedUp(body == null ? path : path + body);
        }
        return outcome;
    }

    private Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        for (String service : SERVICES) {
            JsonNode paths =
                    anybody.get("/v3/api-docs/" + service).expect(200).json().required("paths");
            paths.forEachEntry((path, item) -> item.propertyNames().stream()
                    .filter(METHODS::contains)
                    .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        }
        return operations;
    }
}

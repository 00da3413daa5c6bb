package io.cinestream.starter.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Every refusal is a problem document. Those that any operation may answer are added here; what a controller says of the same
 * status stays, and what only it can answer it names itself with {@code @ApiResponse}.
 */
class StatedProblems implements GlobalOpenApiCustomizer {

    private static final String PROBLEM = "Problem";

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().addSchemas(PROBLEM, problem());
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(StatedProblems::complete);
    }

    private static void complete(Operation operation) {
        ApiResponses answers = operation.getResponses();
        if (operation.getRequestBody() != null || operation.getParameters() != null) {
            add(answers, "400", "`invalid-request`, with one message per field");
        }
        if (takesId(operation)) {
            add(answers, "404", "There is none, or it is not yours");
        }
        add(answers, "429", "`too-many-requests`");
        add(answers, "503", "`unavailable` or `not-yet-known`");
        answers.forEach((status, answer) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                answer.setContent(new Content()
                        .addMediaType(
                                "application/problem+json", new MediaType().schema(new Schema<>().$ref(PROBLEM))));
            }
            if (status.equals("204")) {
                answer.setContent(null);
            }
            if (status.equals("429") || status.equals("503")) {
                answer.addHeaderObject(
                        "Retry-After", new Header().description("seconds").schema(new IntegerSchema()));
            }
        });
    }

    private static boolean takesId(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "path".equals(parameter.getIn()));
    }

    private static void add(ApiResponses answers, String status, String description) {
        answers.computeIfAbsent(status, absent -> new ApiResponse().description(description));
    }

    private static Schema<?> problem() {
        Schema<?> field = new ObjectSchema()
                .addProperty("field", new StringSchema())
                .addProperty("message", new StringSchema())
                .required(List.of("field", "message"));
        Schema<?> problem = new ObjectSchema()
                .addProperty("type", new StringSchema().format("uri-reference"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("One sentence: what is wrong, how to mend it"))
                .addProperty("code", new StringSchema().description("Stable; to branch on"))
                .addProperty("traceId", new StringSchema())
                .addProperty("errors", new ArraySchema().items(field).description("One for each invalid field"))
                .required(List.of("type", "title", "status", "detail", "code"));
        problem.description("Further members name what conflicts, as the code says.");
        problem.setExample(Map.of(
                "type", "/problems/invalid-request",
                "title", "The request is not valid",
                "status", 400,
                "detail", "email: is missing",
                "code", "invalid-request",
                "traceId", "4bf92f3577b34da6a3ce929d0e0e4736",
                "errors", List.of(Map.of("field", "email", "message", "is missing"))));
        return problem;
    }
}

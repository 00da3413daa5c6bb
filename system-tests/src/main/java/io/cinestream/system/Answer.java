package io.cinestream.system;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back over HTTP. */
record Answer(String request, HttpResponse<byte[]> response) {

    private static final JsonMapper JSON = new JsonMapper();

    int status() {
        return response.statusCode();
    }

    byte[] bytes() {
        return response.body();
    }

    String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
        return JSON.readTree(response.body());
    }

    /** The code of a problem document, or nothing where the answer is none. */
    String problem() {
        return header("Content-Type").orElse("").startsWith("application/problem+json")
                ? json().path("code").asString()
                : "";
    }

    Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    Answer expect(int status) {
        if (status() != status) {
            String seen = "%s answered %d instead of %d: %s".formatted(request, status(), status, text());
            throw status() == 503 ? new NotServed(seen) : new StepFailed(seen);
        }
        return this;
    }

    Answer expect(int status, String problem) {
        expect(status);
        if (!problem().equals(problem)) {
            throw new StepFailed("%s was refused as '%s' instead of '%s'".formatted(request, problem(), problem));
        }
        return this;
    }
}

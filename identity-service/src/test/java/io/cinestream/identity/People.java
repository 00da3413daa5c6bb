package io.cinestream.identity;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people do at the service's door, in words; every test has its own people. */
public final class People {

    private static final JsonMapper JSON = new JsonMapper();

    private final RestTestClient http;

    /** Through a client that takes 503 for an answer: Apache's would wait and send the request again. */
    public People(int port) {
        this.http = RestTestClient.bindToServer(new JdkClientHttpRequestFactory())
                .baseUrl("http://localhost:" + port)
                .build();
    }

    /** An answer: its status, its JSON (or null), how long to wait. */
    public record Answer(int status, JsonNode body, String retryAfter) {

        public String text(String field) {
            return body.get(field).asString();
        }

        public UUID id() {
            return UUID.fromString(text("id"));
        }

        /** The body without the trace id, which differs in every answer. */
        public JsonNode withoutTrace() {
            return body.deepCopy().asObject().without("traceId");
        }
    }

    public static String someEmail() {
        return "p" + UUID.randomUUID().toString().replace("-", "").substring(0, 16) + "@cinestream.example";
    }

    public Answer register(String email, String password) {
        return register(email, password, "Asha Rao");
    }

    public Answer register(String email, String password, String fullName) {
        return post("register", Map.of("email", email, "password", password, "fullName", fullName));
    }

    public Answer logIn(String email, String password) {
        return post("login", Map.of("email", email, "password", password));
    }

    /** Tries until Keycloak knows all that has just changed about the account. */
    public Answer logInAfterChange(String email, String password) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> logIn(email, password), answer -> answer.status() == 200);
    }

    /** As somebody who is logged in already and repeats the request should its answer get lost. */
    public Answer logInRepeatably(String email, String password, String accessToken) {
        return answer(http.post()
                .uri("/api/auth/login")
                .header("Authorization", "Bearer " + accessToken)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("email", email, "password", password)));
    }

    public Answer refresh(String refreshToken) {
        return post("refresh", Map.of("refresh_token", refreshToken));
    }

    public Answer logOut(String refreshToken) {
        return post("logout", Map.of("refresh_token", refreshToken));
    }

    public Answer createAdmin(String email, String password) {
        return post("create-admin", Map.of("email", email, "password", password, "full_name", "Ada Admin"));
    }

    public Answer post(String path, Map<String, ?> body) {
        return answer(http.post().uri("/api/auth/" + path).body(body));
    }

    public Answer postAs(String accessToken, String path, Map<String, ?> body) {
        return answer(http.post()
                .uri("/api/auth/" + path)
                .header("Authorization", "Bearer " + accessToken)
                .body(body));
    }

    public Answer putAs(String accessToken, String path, Map<String, ?> body) {
        return answer(http.put()
                .uri("/api/auth/" + path)
                .header("Authorization", "Bearer " + accessToken)
                .body(body));
    }

    public Answer me(String accessToken) {
        return answer(http.get().uri("/api/auth/me").header("Authorization", "Bearer " + accessToken));
    }

    public Answer meWithoutToken() {
        return answer(http.get().uri("/api/auth/me"));
    }

    /** Anything else, as somebody who is logged in; null for no body. */
    public Answer as(String accessToken, HttpMethod method, String path, @Nullable Object body) {
        var request = http.method(method).uri(path).header("Authorization", "Bearer " + accessToken);
        return answer(body == null ? request : request.body(body));
    }

    private static Answer answer(RestTestClient.RequestHeadersSpec<?> request) {
        var result = request.exchange().expectBody(byte[].class).returnResult();
        HttpStatusCode status = result.getStatus();
        byte[] body = result.getResponseBody();
        return new Answer(
                status.value(),
                body == null || body.length == 0 ? JSON.nullNode() : JSON.readTree(body),
                Objects.requireNonNullElse(result.getResponseHeaders().getFirst("Retry-After"), ""));
    }
}

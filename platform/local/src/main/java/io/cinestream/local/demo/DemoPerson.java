package io.cinestream.local.demo;

import io.cinestream.local.Pause;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who uses the gateway with e-mail and password. Logs in when the token is missing or was refused, waits when asked to
 * (Retry-After of 429 and 503), and repeats what broke off: everything here is safe to repeat.
 */
final class DemoPerson {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int TRIES = 20;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final HttpClient http;
    private final URI gateway;
    private final String email;
    private final String password;
    private @Nullable String token;
    private String userId = "";

    DemoPerson(HttpClient http, URI gateway, String email, String password) {
        this.http = http;
        this.gateway = gateway;
        this.email = email;
        this.password = password;
    }

    String userId() {
        token();
        return userId;
    }

    /** All items of a list, page after page. */
    List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String first = path + (path.contains("?") ? "&" : "?") + "size=100&page=";
        for (int page = 0; ; page++) {
            JsonNode answer = accepted("GET", first + page, null, 200);
            answer.get("items").forEach(items::add);
            if (items.size() >= answer.get("total").asLong()
                    || answer.get("items").isEmpty()) {
                return items;
            }
        }
    }

    JsonNode create(String path, Object thing) {
        return accepted("POST", path, thing, 201);
    }

    /** @return whether it was created; false when it, or something in its place, is there already */
    boolean createUnlessThere(String path, Object thing) {
        return send("POST", path, thing, 201, 409).statusCode() == 201;
    }

    private JsonNode accepted(String method, String path, @Nullable Object thing, int wanted) {
        return JSON.readTree(send(method, path, thing, wanted, wanted).body());
    }

    private HttpResponse<String> send(String method, String path, @Nullable Object thing, int wanted, int alsoGood) {
        String key = UUID.randomUUID().toString();
        String refused = "";
        for (int attempt = 0; attempt < TRIES; attempt++) {
            String sentWith = token();
            HttpResponse<String> answer;
            try {
                answer = exchange(method, path, thing, sentWith, key);
            } catch (IOException e) {
                refused = String.valueOf(e.getMessage());
                Pause.of(Duration.ofMillis(500));
                continue;
            }
            if (answer.statusCode() == wanted || answer.statusCode() == alsoGood) {
                return answer;
            }
            refused = answer.statusCode() + " " + answer.body();
            switch (answer.statusCode()) {
                case 401 -> forget(sentWith);
                case 429, 503, 502, 504 -> Pause.of(wait(answer));
                default -> throw new DemoFailed("%s %s: %s".formatted(method, path, refused));
            }
        }
        throw new DemoFailed("%s %s still fails after %d tries: %s".formatted(method, path, TRIES, refused));
    }

    private synchronized void forget(String refusedToken) {
        if (refusedToken.equals(token)) {
            token = null;
        }
    }

    private synchronized String token() {
        String known = token;
        return known == null ? login() : known;
    }

    private String login() {
        Object credentials = Map.of("email", email, "password", password);
        String refused = "";
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                HttpResponse<String> answer = exchange("POST", "/api/auth/login", credentials, null, null);
                refused = answer.statusCode() + " " + answer.body();
                if (answer.statusCode() == 200) {
                    JsonNode login = JSON.readTree(answer.body());
                    userId = login.get("user").get("id").asString();
                    String fresh = login.get("access_token").asString();
                    token = fresh;
                    return fresh;
                }
                Pause.of(wait(answer));
            } catch (IOException e) {
                refused = String.valueOf(e.getMessage());
                Pause.of(Duration.ofMillis(500));
            }
        }
        throw new DemoFailed("%s cannot log in: %s".formatted(email, refused));
    }

    private HttpResponse<String> exchange(
            String method, String path, @Nullable Object thing, @Nullable String bearer, @Nullable String key)
            throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway.resolve(path)).timeout(Duration.ofSeconds(20));
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (thing == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json");
            request.method(method, BodyPublishers.ofString(JSON.writeValueAsString(thing)));
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("Interrupted while loading the demo data.", e);
        }
    }

    private static Duration wait(HttpResponse<String> answer) {
        Duration asked = Duration.ofSeconds(answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,4}"))
                .map(Long::parseLong)
                .orElse(1L));
        return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    }
}

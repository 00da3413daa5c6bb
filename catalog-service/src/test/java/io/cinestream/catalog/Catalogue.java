package io.cinestream.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.testsupport.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;

/** The words in which the tests speak with the catalogue; all of it goes through HTTP. */
class Catalogue {

    static final Map<String, Object> PRICES = Map.of("front", inr(18000), "middle", inr(25000), "back", inr(32000));

    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicInteger COUNTER = new AtomicInteger();

    final UUID ownerId = UUID.randomUUID();
    final String admin;
    final String owner;
    final String otherOwner;
    final String customer;

    private final RestTestClient http;

    Catalogue(RestTestClient http, TestTokens tokens) {
        this.http = http;
        admin = tokens.admin(UUID.randomUUID());
        owner = tokens.owner(ownerId);
        otherOwner = tokens.owner(UUID.randomUUID());
        customer = tokens.customer(UUID.randomUUID());
    }

    Answer get(String path) {
        return send(HttpMethod.GET, path, null, null);
    }

    Answer post(String path, @Nullable String token, @Nullable Object body) {
        return send(HttpMethod.POST, path, token, body);
    }

    Answer put(String path, @Nullable String token, Object body) {
        return send(HttpMethod.PUT, path, token, body);
    }

    Answer delete(String path, @Nullable String token) {
        return send(HttpMethod.DELETE, path, token, null);
    }

    Answer send(HttpMethod method, String path, @Nullable String token, @Nullable Object body, String... headers) {
        var request = http.method(method).uri(path);
        if (token != null) {
            request.header(HttpHeaders.AUTHORIZATION, token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON);
            request.body(body instanceof String text ? text : JSON.writeValueAsString(body));
        }
        var answer = request.exchange().expectBody(byte[].class).returnResult();
        byte[] bytes = answer.getResponseBody();
        String text = bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
        boolean json = text.startsWith("{");
        return new Answer(
                answer.getStatus().value(),
                answer.getResponseHeaders(),
                json ? JSON.readTree(text) : JSON.createObjectNode());
    }

    /** @return its id */
    String aMovie(String title, int minutes) {
        Answer added = post("/api/movies", admin, movie(title, minutes));
        assertThat(added.status()).as("%s", added.body()).isEqualTo(201);
        return added.text("id");
    }

    static Map<String, Object> movie(String title, int minutes) {
        return Map.of(
                "title",
                title,
                "durationMinutes",
                minutes,
                "certificate",
                "UA",
                "genres",
                List.of("Drama"),
                "languages",
                List.of("hi", "en"),
                "director",
                "Jane Doe",
                "cast",
                List.of("Amélie Lead"));
    }

    /** In Bengaluru, of the owner. */
    String aTheater() {
        return aTheater("Bengaluru");
    }

    String aTheater(String city) {
        Answer opened = post("/api/theaters", owner, theater(city));
        assertThat(opened.status()).as("%s", opened.body()).isEqualTo(201);
        return opened.text("id");
    }

    static Map<String, Object> theater(String city) {
        return Map.of("name", "Lumiere " + next(), "city", city, "zone", "Asia/Kolkata", "currency", "INR");
    }

    /** Three rows of two seats. */
    String aScreen(String theaterId) {
        Map<String, Object> plan = Map.of("name", "Screen " + next(), "layout", Map.of("rows", 3, "columns", 2));
        Answer built = post("/api/theaters/" + theaterId + "/screens", owner, plan);
        assertThat(built.status()).as("%s", built.body()).isEqualTo(201);
        return built.text("id");
    }

    String aScreen() {
        return aScreen(aTheater());
    }

    String aShow(String movieId, String screenId, Instant startsAt) {
        Answer scheduled = schedule(movieId, screenId, startsAt);
        assertThat(scheduled.status()).as("%s", scheduled.body()).isEqualTo(201);
        return scheduled.text("id");
    }

    String aShow() {
        return aShow(aMovie("Any " + next(), 100), aScreen(), tomorrow());
    }

    Answer schedule(String movieId, String screenId, Instant startsAt) {
        return post("/api/shows", owner, plan(movieId, screenId, startsAt));
    }

    static Map<String, Object> plan(String movieId, String screenId, Instant startsAt) {
        return Map.of("movieId", movieId, "screenId", screenId, "startsAt", startsAt.toString(), "prices", PRICES);
    }

    static Map<String, Object> inr(long amount) {
        return Map.of("amount", amount, "currency", "INR");
    }

    static Instant tomorrow() {
        return Instant.now().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.DAYS);
    }

    static int next() {
        return COUNTER.incrementAndGet();
    }
}

package io.cinestream.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestTokens;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The flow of an existing client, in its own words. */
@ServiceTest
class ClassicMoviesIT {

    private static final String PATH = "/api/admin/movies";

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    Catalogue catalogue;

    @BeforeEach
    void open() {
        catalogue = new Catalogue(http, tokens);
    }

    @Test
    void aClassicMovieIsAMovie() {
        Answer added = add("Classic " + Catalogue.next());

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.body().propertyNames()).containsExactlyInAnyOrder("id", "title", "description");
        String address = added.headers().getLocation().getPath();
        JsonNode movie = catalogue.get(address).body();
        assertThat(movie.get("number")).isEqualTo(added.body().get("id"));
        assertThat(list().valueStream()).contains(added.body());

        Answer changed = catalogue.put(
                PATH + "/" + added.text("id"), catalogue.admin, Map.of("title", "Renamed", "description", "Anew"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("title")).isEqualTo("Renamed");
        assertThat(catalogue.get(address).text("description")).isEqualTo("Anew");
        assertThat(catalogue.get(address).body().get("durationMinutes")).isEqualTo(movie.get("durationMinutes"));

        Answer deleted = catalogue.delete(PATH + "/" + added.text("id"), catalogue.admin);
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(deleted.text("message")).isNotEmpty();
        assertThat(catalogue.get(address).status()).isEqualTo(404);
        assertThat(catalogue
                        .delete(PATH + "/" + added.text("id"), catalogue.admin)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aChangeInClassicWordsKeepsTheRest() {
        String id = catalogue.aMovie("Rich " + Catalogue.next(), 95);
        long number = catalogue.get("/api/movies/" + id).body().get("number").asLong();

        catalogue.put(PATH + "/" + number, catalogue.admin, Map.of("title", "Poor"));

        JsonNode movie = catalogue.get("/api/movies/" + id).body();
        assertThat(movie.get("title").asString()).isEqualTo("Poor");
        assertThat(movie.get("durationMinutes").asInt()).isEqualTo(95);
        assertThat(movie.get("cast")).isNotEmpty();
    }

    @Test
    void aMovieWithoutATitleIsRefused() {
        assertThat(catalogue
                        .post(PATH, catalogue.admin, "{\"description\":\"x\"}")
                        .text("detail"))
                .contains("title");
        assertThat(catalogue
                        .put(PATH + "/x", catalogue.admin, Map.of("title", "x"))
                        .status())
                .isEqualTo(400);
    }

    private Answer add(String title) {
        return catalogue.post(PATH, catalogue.admin, Map.of("title", title, "description", "Words"));
    }

    private JsonNode list() {
        byte[] body = http.get()
                .uri(PATH)
                .header(HttpHeaders.AUTHORIZATION, catalogue.admin)
                .exchange()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        return new JsonMapper().readTree(new String(body, StandardCharsets.UTF_8));
    }
}

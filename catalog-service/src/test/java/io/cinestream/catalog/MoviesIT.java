package io.cinestream.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestEvents;
import io.cinestream.testsupport.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class MoviesIT {

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    TestEvents events;

    Catalogue catalogue;

    @BeforeEach
    void open() {
        catalogue = new Catalogue(http, tokens);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/movies", "/api/movies/"})
    void anAdminAddsAMovieAndEveryoneHearsOfIt(String path) {
        Answer added = catalogue.post(path, catalogue.admin, """
                {"title":" Amélie ","durationMinutes":122,"genres":["Romance","Comedy"],"languages":["fr"],
                 "description":"A shy waitress mends other lives.","trailerUrl":"https://example.com/t","certificate":"15",
                 "releaseDate":"2001-04-25","cast":["Audrey Tautou"],"director":"Jean-Pierre Jeunet"}""");

        assertThat(added.status()).isEqualTo(201);
        String id = added.text("id");
        assertThat(added.headers().getLocation()).hasPath("/api/movies/" + id);
        JsonNode movie = catalogue.get("/api/movies/" + id).body();
        assertThat(movie).isEqualTo(added.body());
        assertThat(movie.get("title").asString()).isEqualTo("Amélie");
        assertThat(movie.get("slug").asString()).startsWith("amelie");
        assertThat(movie.get("number").asLong()).isPositive();
        assertThat(movie.get("status").asString()).isEqualTo("released");
        assertThat(movie.get("cast").get(0).asString()).isEqualTo("Audrey Tautou");
        assertThat(movie.get("posterUrl").asString()).isEqualTo("/api/movies/" + id + "/poster");
        assertThat(movie.get("rating").get("count").asInt()).isZero();
        JsonNode event = events.await("movie.added.v1", UUID.fromString(id));
        assertThat(event.get("number")).isEqualTo(movie.get("number"));
        assertThat(event.get("durationMinutes").asInt()).isEqualTo(122);
        assertThat(event.get("cast")).isEqualTo(movie.get("cast"));
        assertThat(event.get("director")).isEqualTo(movie.get("director"));
        assertThat(event.get("trailerUrl")).isEqualTo(movie.get("trailerUrl"));
        assertThat(event.get("aggregateVersion").asInt()).isEqualTo(1);
    }

    @Test
    void aChangeReplacesEverythingAndIsPublishedWithTheNextVersion() {
        String id = catalogue.aMovie("Before", 90);

        Answer changed = catalogue.put("/api/movies/" + id, catalogue.admin, Catalogue.movie("After", 95));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("title")).isEqualTo("After");
        JsonNode event = events.await("movie.changed.v1", UUID.fromString(id));
        assertThat(event.get("aggregateVersion").asInt()).isEqualTo(2);
        assertThat(event.get("durationMinutes").asInt()).isEqualTo(95);
    }

    @Test
    void aWithdrawnMovieIsGone() {
        String id = catalogue.aMovie("Gone Soon", 90);

        assertThat(catalogue.delete("/api/movies/" + id, catalogue.admin).status())
                .isEqualTo(204);

        assertThat(events.await("movie.withdrawn.v1", UUID.fromString(id))
                        .get("status")
                        .asString())
                .isEqualTo("withdrawn");
        assertThat(catalogue.get("/api/movies/" + id).status()).isEqualTo(404);
        assertThat(catalogue.delete("/api/movies/" + id, catalogue.admin).status())
                .isEqualTo(404);
        assertThat(ids("?q=Gone Soon")).isEmpty();
        assertThat(ids("?q=Gone Soon&status=withdrawn")).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":\"X\"}",
                "{\"title\":\" \",\"durationMinutes\":90}",
                "{\"title\":\"X\",\"durationMinutes\":0}",
                "{\"title\":\"X\",\"durationMinutes\":\"long\"}",
                "{\"title\":\"X\",\"durationMinutes\":90,\"surprise\":1}",
                "{\"title\":\"X\",\"durationMinutes\":90,\"languages\":[\"Hindi!\"]}",
                "{\"title\":\"X\",\"durationMinutes\":90,\"trailerUrl\":\"javascript:alert(1)\"}",
                "{\"title\":\"X\",\"durationMinutes\":90,\"genres\":[null]}",
                "{\"title\":\"X\",\"durationMinutes\":90,\"releaseDate\":\"soon\"}",
                "{\"title\":\"X\",\"durationMinutes\":90,\"status\":\"withdrawn\"}",
                "{\"title\":\"a\\u0000b\",\"durationMinutes\":90}",
                "{\"title\":",
                "[]"
            })
    void nonsenseInABodyIsRefused(String body) {
        Answer refused = catalogue.post("/api/movies", catalogue.admin, body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("code")).isEqualTo("invalid-request");
        assertThat(refused.body().get("errors")).isNotEmpty();
    }

    @Test
    void anUnchangedReadIsNotSentAgain() {
        String address = "/api/movies/" + catalogue.aMovie("Tagged", 90);
        String etag = String.valueOf(catalogue.get(address).headers().getETag());

        Answer again = catalogue.send(HttpMethod.GET, address, null, null, HttpHeaders.IF_NONE_MATCH, etag);
        assertThat(again.status()).isEqualTo(304);

        catalogue.put(address, catalogue.admin, Catalogue.movie("Tagged anew", 90));
        assertThat(catalogue
                        .send(HttpMethod.GET, address, null, null, HttpHeaders.IF_NONE_MATCH, etag)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aPosterIsAPictureThatMayBeKept() {
        String address = "/api/movies/" + catalogue.aMovie("<script> & \"Co\"", 90) + "/poster";

        Answer poster = catalogue.get(address);

        assertThat(poster.status()).isEqualTo(200);
        assertThat(poster.headers().getContentType()).hasToString("image/svg+xml;charset=UTF-8");
        assertThat(poster.headers().getCacheControl()).contains("max-age");
        String etag = String.valueOf(poster.headers().getETag());
        assertThat(catalogue
                        .send(HttpMethod.GET, address, null, null, HttpHeaders.IF_NONE_MATCH, etag)
                        .status())
                .isEqualTo(304);
        assertThat(catalogue.get("/api/movies/" + UUID.randomUUID() + "/poster").status())
                .isEqualTo(404);
    }

    @Test
    void theSameKeyAddsAMovieOnce() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> movie = Catalogue.movie("Only Once", 90);

        Answer first = catalogue.send(HttpMethod.POST, "/api/movies", catalogue.admin, movie, "Idempotency-Key", key);
        Answer again = catalogue.send(HttpMethod.POST, "/api/movies", catalogue.admin, movie, "Idempotency-Key", key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(ids("?q=only once")).hasSize(1);
    }

    private List<String> ids(String query) {
        return catalogue
                .get("/api/movies" + query)
                .body()
                .path("items")
                .valueStream()
                .map(movie -> movie.get("id").asString())
                .toList();
    }
}

package io.cinestream.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** A movie that customers review. */
record ReviewedMovie(Catalogue catalogue, String id) {

    static ReviewedMovie in(Catalogue catalogue) {
        return new ReviewedMovie(catalogue, catalogue.aMovie("Reviewed " + Catalogue.next(), 90));
    }

    Answer post(String customer, int stars, String text) {
        return catalogue.post("/api/movies/" + id + "/reviews", customer, review(stars, text));
    }

    /** @return its id */
    String posted(String customer, int stars) {
        Answer posted = post(customer, stars, "So so");
        assertThat(posted.status()).isEqualTo(201);
        return posted.text("id");
    }

    static Map<String, Object> review(int stars, String text) {
        return Map.of("stars", stars, "text", text);
    }

    void isRated(double average, int count) {
        JsonNode rating = catalogue.get("/api/movies/" + id).body().get("rating");
        assertThat(rating.get("count").asInt()).isEqualTo(count);
        assertThat(rating.get("average").asDouble()).isEqualTo(average);
    }

    JsonNode reviews(String query) {
        return catalogue.get("/api/movies/" + id + "/reviews" + query).body().get("items");
    }

    JsonNode one(String review, String caller) {
        return catalogue
                .send(HttpMethod.GET, "/api/reviews/" + review, caller, null)
                .body();
    }

    static List<String> ids(JsonNode items) {
        return items.valueStream().map(item -> item.get("id").asString()).toList();
    }

    static void atOnce(Stream<Runnable> steps) {
        List<CompletableFuture<Void>> running = steps.map(
                        step -> CompletableFuture.runAsync(step, Thread::startVirtualThread))
                .toList();
        running.forEach(CompletableFuture::join);
    }
}

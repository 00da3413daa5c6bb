package io.cinestream.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestEvents;
import io.cinestream.testsupport.TestTokens;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ReviewsIT {

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    TestEvents events;

    Catalogue catalogue;
    ReviewedMovie movie;

    @BeforeEach
    void open() {
        catalogue = new Catalogue(http, tokens);
        movie = ReviewedMovie.in(catalogue);
    }

    @Test
    void aReviewCountsInTheRatingAndEveryoneHearsOfIt() {
        Answer posted = movie.post(catalogue.customer, 4, " Sumptuous. ");

        assertThat(posted.status()).isEqualTo(201);
        assertThat(posted.headers().getLocation()).hasPath("/api/reviews/" + posted.text("id"));
        assertThat(posted.text("text")).isEqualTo("Sumptuous.");
        assertThat(posted.body().get("mine").asBoolean()).isTrue();
        assertThat(posted.body().get("verified").asBoolean()).isFalse();
        assertThat(posted.body().has("userId")).isFalse();
        movie.isRated(4, 1);
        assertThat(movie.reviews("").get(0).get("mine").asBoolean()).isFalse();
        JsonNode event = events.await("review.posted.v1", UUID.fromString(posted.text("id")));
        assertThat(event.get("stars").asInt()).isEqualTo(4);
        assertThat(event.get("movieId").asString()).isEqualTo(movie.id());
    }

    @Test
    void aCustomerHasOneWordOnAFilmAndMayChangeIt() {
        String id = movie.posted(catalogue.customer, 2);

        Answer second = movie.post(catalogue.customer, 5, "On second thought");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("code")).isEqualTo("already-reviewed");
        assertThat(second.text("reviewId")).isEqualTo(id);

        Answer edited =
                catalogue.put("/api/reviews/" + id, catalogue.customer, ReviewedMovie.review(5, "On second thought"));
        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.text("editedAt")).isNotEmpty();
        movie.isRated(5, 1);
        JsonNode event = events.await(
                "review.posted.v1",
                UUID.fromString(id),
                told -> told.get("aggregateVersion").asInt() == 2);
        assertThat(event.get("text").asString()).isEqualTo("On second thought");

        assertThat(catalogue.delete("/api/reviews/" + id, catalogue.customer).status())
                .isEqualTo(204);
        movie.isRated(0, 0);
        assertThat(events.await("review.hidden.v1", UUID.fromString(id))
                        .get("reason")
                        .asString())
                .isEqualTo("deleted");
        assertThat(catalogue.get("/api/reviews/" + id).status()).isEqualTo(404);
        movie.posted(catalogue.customer, 3);
        movie.isRated(3, 1);
    }

    @Test
    void nobodyTouchesAnothersReview() {
        String id = movie.posted(catalogue.customer, 2);
        String other = tokens.customer(UUID.randomUUID());

        assertThat(catalogue
                        .put("/api/reviews/" + id, other, ReviewedMovie.review(1, "Mine now"))
                        .status())
                .isEqualTo(404);
        assertThat(catalogue.delete("/api/reviews/" + id, other).status()).isEqualTo(404);
        movie.isRated(2, 1);
    }

    @Test
    void theAverageIsExactWhoeverWritesAtOnce() {
        List<String> customers = Stream.generate(() -> tokens.customer(UUID.randomUUID()))
                .limit(7)
                .toList();

        ReviewedMovie.atOnce(customers.stream()
                .map(customer -> () ->
                        assertThat(movie.post(customer, 1, "Meh").status()).isEqualTo(201)));
        movie.isRated(1, 7);

        List<String> ids = customers.stream()
                .map(customer -> movie.post(customer, 1, "Again").text("reviewId"))
                .toList();
        ReviewedMovie.atOnce(IntStream.range(0, 7).mapToObj(i -> () -> {
            String address = "/api/reviews/" + ids.get(i);
            if (i < 3) {
                catalogue.put(address, customers.get(i), ReviewedMovie.review(5, "Better"));
            } else if (i < 4) {
                catalogue.delete(address, customers.get(i));
            } else if (i < 5) {
                catalogue.post(address + "/hide", catalogue.admin, null);
            }
        }));
        movie.isRated(3.4, 5);
    }

    @Test
    void aCustomerWhoPostsTwiceAtOnceIsHeardOnce() {
        List<Integer> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> movie.post(catalogue.customer, 4, "Twice").status(), Thread::startVirtualThread))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(answers).containsExactly(201, 409, 409, 409);
        movie.isRated(4, 1);
    }

    @Test
    void moviesCanBeSortedByTheirRating() {
        String word = "Ratel" + Catalogue.next();
        String plain = catalogue.aMovie(word + " A", 90);
        movie = new ReviewedMovie(catalogue, catalogue.aMovie(word + " B", 90));
        movie.posted(catalogue.customer, 4);

        assertThat(ReviewedMovie.ids(catalogue
                        .get("/api/movies?q=" + word + "&sort=rating,desc")
                        .body()
                        .get("items")))
                .containsExactly(movie.id(), plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"stars\":0,\"text\":\"x\"}",
                "{\"stars\":6,\"text\":\"x\"}",
                "{\"stars\":4.5,\"text\":\"x\"}",
                "{\"stars\":4}",
                "{\"stars\":4,\"text\":\" \"}",
                "{\"stars\":4,\"text\":\"x\",\"userId\":\"0199f1b1-1111-7abc-8def-0123456789ab\"}"
            })
    void nonsenseIsRefused(String body) {
        Answer refused = catalogue.post("/api/movies/" + movie.id() + "/reviews", catalogue.customer, body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("errors")).isNotEmpty();
    }

    @Test
    void aFilmThatIsNotOnOfferIsNotReviewed() {
        catalogue.delete("/api/movies/" + movie.id(), catalogue.admin);
        assertThat(movie.post(catalogue.customer, 4, "Gone").status()).isEqualTo(404);
        movie = new ReviewedMovie(catalogue, UUID.randomUUID().toString());
        assertThat(movie.post(catalogue.customer, 4, "Never was").status()).isEqualTo(404);
        assertThat(catalogue.get("/api/movies/" + movie.id() + "/reviews").status())
                .isEqualTo(404);
    }
}

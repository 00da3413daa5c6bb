package io.cinestream.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestEvents;
import io.cinestream.testsupport.TestTokens;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What others do with a review. */
@ServiceTest
class JudgedReviewsIT {

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
    void aLikeCountsOnceAndNeverForOneself() {
        String id = movie.posted(catalogue.customer, 4);
        String fan = tokens.customer(UUID.randomUUID());
        String address = "/api/reviews/" + id + "/like";

        ReviewedMovie.atOnce(Stream.generate(() -> (Runnable) () ->
                        assertThat(catalogue.post(address, fan, null).status()).isEqualTo(204))
                .limit(4));
        catalogue.post(address, tokens.customer(UUID.randomUUID()), null);

        assertThat(movie.one(id, fan).get("likes").asInt()).isEqualTo(2);
        assertThat(movie.one(id, fan).get("liked").asBoolean()).isTrue();
        assertThat(movie.one(id, catalogue.customer).get("liked").asBoolean()).isFalse();
        Answer vain = catalogue.post(address, catalogue.customer, null);
        assertThat(vain.status()).isEqualTo(409);
        assertThat(vain.text("code")).isEqualTo("own-review");
        catalogue.delete(address, fan);
        catalogue.delete(address, fan);
        assertThat(movie.one(id, fan).get("likes").asInt()).isEqualTo(1);
    }

    @Test
    void theMostLikedComeFirstWhenAskedFor() {
        String liked = movie.posted(catalogue.customer, 4);
        String newer = movie.posted(tokens.customer(UUID.randomUUID()), 1);
        catalogue.post("/api/reviews/" + liked + "/like", tokens.customer(UUID.randomUUID()), null);

        assertThat(ReviewedMovie.ids(movie.reviews("?sort=likes"))).containsExactly(liked, newer);
        assertThat(ReviewedMovie.ids(movie.reviews(""))).containsExactly(newer, liked);
        assertThat(catalogue
                        .get("/api/movies/" + movie.id() + "/reviews?sort=stars")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aHiddenReviewIsSeenByItsWriterAndAdminsOnly() {
        String id = movie.posted(catalogue.customer, 1);
        movie.posted(tokens.customer(UUID.randomUUID()), 5);
        catalogue.post("/api/reviews/" + id + "/hide", catalogue.admin, null);
        catalogue.post("/api/reviews/" + id + "/hide", catalogue.admin, null);

        movie.isRated(5, 1);
        assertThat(ReviewedMovie.ids(movie.reviews(""))).doesNotContain(id);
        assertThat(catalogue.get("/api/reviews/" + id).status()).isEqualTo(404);
        assertThat(movie.one(id, catalogue.customer).get("hidden").asBoolean()).isTrue();
        assertThat(movie.one(id, catalogue.admin).get("hidden").asBoolean()).isTrue();
        assertThat(events.await("review.hidden.v1", UUID.fromString(id))
                        .get("reason")
                        .asString())
                .isEqualTo("hidden");

        catalogue.put("/api/reviews/" + id, catalogue.customer, ReviewedMovie.review(2, "Softer"));
        movie.isRated(5, 1);
        catalogue.post("/api/reviews/" + id + "/unhide", catalogue.admin, null);
        movie.isRated(3.5, 2);
        JsonNode shown = events.await(
                "review.posted.v1",
                UUID.fromString(id),
                told -> told.get("aggregateVersion").asInt() == 4);
        assertThat(shown.get("text").asString()).isEqualTo("Softer");
        assertThat(events.count("review.hidden.v1", UUID.fromString(id))).isEqualTo(1);
    }
}

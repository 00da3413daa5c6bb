package io.cinestream.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestEvents;
import io.cinestream.testsupport.TestTokens;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** By which name a review is signed, what its writer may read of themselves, and what is left of one who is forgotten. */
@ServiceTest
class ForgottenReviewersIT {

    private static final String USERS = "cinestream.identity.users";

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    TestEvents events;

    Catalogue catalogue;
    ReviewedMovie movie;
    final UUID asha = UUID.randomUUID();
    final UUID ben = UUID.randomUUID();

    @BeforeEach
    void open() {
        catalogue = new Catalogue(http, tokens);
        movie = ReviewedMovie.in(catalogue);
    }

    @Test
    void aReviewIsSignedWithAFirstNameAndAnInitial() {
        String review = movie.posted(tokens.customer(asha), 4);

        tell("user.registered.v1", asha, 1, "Asha  Devi Rao");
        awaitAuthor(review, "Asha R.");
        tell("user.changed.v1", asha, 2, "Cher");
        awaitAuthor(review, "Cher");
    }

    @Test
    void anOlderNameThatComesLateChangesNothing() {
        String review = movie.posted(tokens.customer(asha), 4);
        tell("user.changed.v1", asha, 3, "Asha Rao");
        tell("user.registered.v1", asha, 1, "Old Name");
        fence(asha);

        assertThat(author(review)).isEqualTo("Asha R.");
    }

    @Test
    void whoIsForgottenTakesNameReviewsAndLikesAlong() {
        String own = movie.posted(tokens.customer(asha), 2);
        String others = movie.posted(tokens.customer(ben), 5);
        catalogue.post("/api/reviews/" + others + "/like", tokens.customer(asha), null);
        catalogue.post("/api/reviews/" + own + "/like", tokens.customer(ben), null);
        tell("user.registered.v1", asha, 1, "Asha Rao");

        forget(asha);

        JsonNode hidden = events.await("review.hidden.v1", UUID.fromString(own));
        assertThat(hidden.get("reason").asString()).isEqualTo("forgotten");
        assertThat(ReviewedMovie.ids(movie.reviews(""))).containsExactly(others);
        movie.isRated(5, 1);
        assertThat(catalogue.get("/api/reviews/" + others).body().get("likes").asInt())
                .isZero();
        JsonNode left = export(asha);
        assertThat(left.has("name")).isFalse();
        assertThat(left.get("reviews")).isEmpty();
        assertThat(left.get("likes")).isEmpty();
    }

    @Test
    void whatWasForgottenStaysForgotten() {
        UUID once = UUID.randomUUID();
        publish(once, "user.anonymised.v1", asha, 6, "");
        publish(once, "user.anonymised.v1", asha, 6, "");
        tell("user.changed.v1", asha, 5, "Asha Rao");
        fence(asha);

        Answer late = movie.post(tokens.customer(asha), 5, "Still here");

        assertThat(late.status()).isEqualTo(401);
        assertThat(late.text("code")).isEqualTo("account-gone");
        assertThat(export(asha).has("name")).isFalse();
        assertThat(events.deadLetters(USERS, asha)).isEmpty();
    }

    @Test
    void aReviewWrittenAtTheSameMomentIsTakenAlongOrRefused() {
        for (int round = 0; round < 5; round++) {
            UUID writer = UUID.randomUUID();
            ReviewedMovie reviewed = ReviewedMovie.in(catalogue);
            CompletableFuture<Answer> written = CompletableFuture.supplyAsync(
                    () -> reviewed.post(tokens.customer(writer), 3, "Quick"), Thread::startVirtualThread);
            forget(writer);
            fence(writer);

            assertThat(written.join().status()).isIn(201, 401);
            assertThat(reviewed.reviews("")).isEmpty();
            reviewed.isRated(0, 0);
        }
    }

    @Test
    void twoWhoLikedEachOtherAreForgottenAtOnce() {
        ReviewedMovie second = ReviewedMovie.in(catalogue);
        List<String> written = Stream.of(asha, ben)
                .flatMap(writer -> Stream.of(movie, second).map(one -> one.posted(tokens.customer(writer), 3)))
                .toList();
        written.forEach(review -> Stream.of(asha, ben)
                .forEach(fan -> catalogue.post("/api/reviews/" + review + "/like", tokens.customer(fan), null)));

        forget(asha);
        forget(ben);

        written.forEach(review -> events.await("review.hidden.v1", UUID.fromString(review)));
        movie.isRated(0, 0);
        second.isRated(0, 0);
    }

    @Test
    void anExportIsAllOfTheCallersAndNobodyElses() {
        String own = movie.posted(tokens.customer(asha), 2);
        String others = movie.posted(tokens.customer(ben), 5);
        catalogue.post("/api/reviews/" + others + "/like", tokens.customer(asha), null);

        JsonNode kept = export(asha);

        assertThat(ReviewedMovie.ids(kept.get("reviews"))).containsExactly(own);
        assertThat(kept.at("/reviews/0/movieTitle").asString()).startsWith("Reviewed");
        assertThat(kept.get("likes").valueStream().map(JsonNode::asString)).containsExactly(others);
        assertThat(kept.get("viewings")).isEmpty();
        assertThat(Set.copyOf(export(UUID.randomUUID()).propertyNames())).contains("reviews", "likes", "viewings");
    }

    private JsonNode export(UUID user) {
        return catalogue
                .send(HttpMethod.GET, "/api/me/export", tokens.customer(user), null)
                .body();
    }

    private void forget(UUID user) {
        tell("user.anonymised.v1", user, 6, "");
    }

    private void tell(String type, UUID user, long version, String name) {
        publish(UUID.randomUUID(), type, user, version, name);
    }

    private void publish(UUID event, String type, UUID user, long version, String name) {
        var state = events.example(type).put("userId", user.toString()).put("fullName", name);
        events.publish(event, USERS, type, user, version, state);
    }

    /** What was published before with the same key has been taken in once this has; it speaks of another person. */
    private void fence(UUID key) {
        UUID other = UUID.randomUUID();
        String review = ReviewedMovie.in(catalogue).posted(tokens.customer(other), 1);
        var state = events.example("user.changed.v1")
                .put("userId", other.toString())
                .put("fullName", "Fence");
        events.publish(USERS, "user.changed.v1", key, 99, state);
        awaitAuthor(review, "Fence");
    }

    private void awaitAuthor(String review, String name) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> author(review).equals(name));
    }

    private String author(String review) {
        return catalogue.get("/api/reviews/" + review).text("author");
    }
}

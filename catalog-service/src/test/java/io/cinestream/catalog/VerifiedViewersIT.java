package io.cinestream.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestClock;
import io.cinestream.testsupport.TestEvents;
import io.cinestream.testsupport.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.node.ObjectNode;

/** A review is a viewer's when its writer's bookings say so; booking is played by the test. */
@ServiceTest
class VerifiedViewersIT {

    private static final String TOPIC = "cinestream.booking.bookings";

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    TestEvents events;

    @Autowired
    TestClock clock;

    Catalogue catalogue;
    UUID viewer = UUID.randomUUID();
    UUID booking = UUID.randomUUID();
    String movie;
    String review;

    @BeforeEach
    void review() {
        catalogue = new Catalogue(http, tokens);
        movie = catalogue.aMovie("Seen " + Catalogue.next(), 90);
        review = catalogue
                .post(
                        "/api/movies/" + movie + "/reviews",
                        tokens.customer(viewer),
                        Map.of("stars", 4, "text", "Seen it"))
                .text("id");
        assertThat(review).isNotEmpty();
    }

    @Test
    void whoHeldATicketWhenTheShowBeganIsAVerifiedViewer() {
        tell("booking.confirmed.v1", 2, Instant.now().plus(Duration.ofHours(2)));
        fence();
        assertThat(verified()).isFalse();

        clock.advance(Duration.ofHours(3));

        assertThat(verified()).isTrue();
    }

    @Test
    void aCancelledTicketProvesNothing() {
        tell("booking.confirmed.v1", 2, past());
        awaitVerified(true);

        tell("booking.cancelled.v1", 3, past());
        awaitVerified(false);
    }

    @Test
    void aConfirmationThatComesAfterItsCancelChangesNothing() {
        tell("booking.cancelled.v1", 3, past());
        tell("booking.confirmed.v1", 2, past());
        fence();

        assertThat(verified()).isFalse();
        assertThat(events.deadLetters(TOPIC, booking)).isEmpty();
    }

    @Test
    void aConfirmationDeliveredTwiceIsOne() {
        UUID once = UUID.randomUUID();
        events.publish(once, TOPIC, "booking.confirmed.v1", booking, 2, state("booking.confirmed.v1", past()));
        events.publish(once, TOPIC, "booking.confirmed.v1", booking, 2, state("booking.confirmed.v1", past()));
        awaitVerified(true);

        tell("booking.cancelled.v1", 3, past());
        awaitVerified(false);
    }

    @Test
    void aTicketOfAnotherFilmProvesNothing() {
        ObjectNode other = state("booking.confirmed.v1", past());
        other.put("movieId", UUID.randomUUID().toString());
        events.publish(TOPIC, "booking.confirmed.v1", booking, 2, other);
        fence();

        assertThat(verified()).isFalse();
    }

    /** What was published before with the same key has been taken in once this has; it speaks of another booking. */
    private void fence() {
        UUID other = UUID.randomUUID();
        Answer posted = catalogue.post(
                "/api/movies/" + movie + "/reviews", tokens.customer(other), Map.of("stars", 1, "text", "Fence"));
        ObjectNode seen = state("booking.confirmed.v1", past());
        seen.put("userId", other.toString()).put("bookingId", UUID.randomUUID().toString());
        events.publish(TOPIC, "booking.changed.v1", booking, 99, seen);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> catalogue
                        .get("/api/reviews/" + posted.text("id"))
                        .body()
                        .path("verified")
                        .asBoolean());
    }

    private void tell(String type, long version, Instant startsAt) {
        events.publish(TOPIC, type, booking, version, state(type, startsAt));
    }

    private ObjectNode state(String type, Instant startsAt) {
        return events.example(type)
                .put("bookingId", booking.toString())
                .put("userId", viewer.toString())
                .put("movieId", movie)
                .put("startsAt", startsAt.toString());
    }

    private static Instant past() {
        return Instant.now().minus(Duration.ofHours(2));
    }

    private void awaitVerified(boolean wanted) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> verified() == wanted);
    }

    private boolean verified() {
        return catalogue.get("/api/reviews/" + review).body().path("verified").asBoolean();
    }
}

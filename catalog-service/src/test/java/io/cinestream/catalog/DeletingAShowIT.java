package io.cinestream.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestEvents;
import io.cinestream.testsupport.TestTokens;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The handshake with booking, which the test plays. */
@ServiceTest
class DeletingAShowIT {

    private static final String TOPIC = "cinestream.booking.shows";

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    TestEvents events;

    Catalogue catalogue;
    String address;
    UUID show;

    @BeforeEach
    void open() {
        catalogue = new Catalogue(http, tokens);
        show = UUID.fromString(catalogue.aShow());
        address = "/api/shows/" + show;
    }

    @Test
    void aShowThatNobodyBookedIsGoneOnceBookingSaysSo() {
        CompletableFuture<Answer> deletion = delete();
        assertThat(events.await("show.closing.v1", show).get("status").asString())
                .isEqualTo("closing");

        salesClosed(0);

        assertThat(deletion.join().status()).isEqualTo(204);
        assertThat(catalogue.get(address).status()).isEqualTo(404);
        assertThat(events.await("show.deleted.v1", show).get("aggregateVersion").asInt())
                .isEqualTo(3);
    }

    @Test
    void aShowWithActiveBookingsReopens() {
        CompletableFuture<Answer> deletion = delete();
        events.await("show.closing.v1", show);

        salesClosed(2);

        assertThat(deletion.join().status()).isEqualTo(409);
        assertThat(deletion.join().text("code")).isEqualTo("has-active-bookings");
        assertThat(events.await("show.reopened.v1", show).get("status").asString())
                .isEqualTo("scheduled");
        assertThat(catalogue.get(address).body().get("bookable").asBoolean()).isTrue();
    }

    @Test
    void aReopenedShowCanBeDeletedLater() {
        CompletableFuture<Answer> refused = delete();
        events.await("show.closing.v1", show);
        salesClosed(1);
        assertThat(refused.join().status()).isEqualTo(409);

        CompletableFuture<Answer> deletion = delete();
        awaitClosing(4);
        salesClosed(0);

        assertThat(deletion.join().status()).isEqualTo(204);
    }

    @Test
    void aLateAnswerStillDecides() {
        Answer undecided = catalogue.delete(address, catalogue.owner);

        assertThat(undecided.status()).isEqualTo(202);
        assertThat(undecided.text("status")).isEqualTo("closing");
        assertThat(undecided.body().get("bookable").asBoolean()).isFalse();
        salesClosed(0);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> catalogue.get(address).status() == 404);
    }

    @Test
    void twoWhoDeleteAtOnceAskBookingOnce() {
        CompletableFuture<Answer> first = delete();
        CompletableFuture<Answer> second = delete();
        assertThat(first.join().status()).isEqualTo(202);
        assertThat(second.join().status()).isEqualTo(202);

        salesClosed(3);

        events.await("show.reopened.v1", show);
        assertThat(events.count("show.closing.v1", show)).isEqualTo(1);
    }

    @Test
    void anAnswerDeliveredTwiceDecidesOnce() {
        CompletableFuture<Answer> refused = delete();
        awaitClosing(2);
        UUID once = salesClosed(1);
        assertThat(refused.join().status()).isEqualTo(409);
        CompletableFuture<Answer> deletion = delete();
        awaitClosing(4);
        events.publish(once, TOPIC, "show.sales-closed.v1", show, 2, answer(1));

        salesClosed(0);

        assertThat(deletion.join().status()).isEqualTo(204);
        events.await("show.deleted.v1", show);
        assertThat(events.count("show.reopened.v1", show)).isEqualTo(1);
    }

    @Test
    void anAnswerThatArrivesAfterTheEndChangesNothing() {
        CompletableFuture<Answer> deletion = delete();
        awaitClosing(2);
        catalogue.post(address + "/cancellation", catalogue.owner, null);
        assertThat(deletion.join().text("code")).isEqualTo("show-cancelled");

        salesClosed(0);
        UUID gone = UUID.randomUUID();
        events.publish(TOPIC, "show.sales-closed.v1", gone, 1, Map.of("showId", gone, "activeBookings", 0));
        UUID marker = UUID.fromString(catalogue.aShow());
        CompletableFuture<Answer> fence = delete("/api/shows/" + marker);
        events.await("show.closing.v1", marker);
        events.publish(TOPIC, "show.sales-closed.v1", marker, 1, Map.of("showId", marker, "activeBookings", 0));
        assertThat(fence.join().status()).isEqualTo(204);

        assertThat(catalogue.get(address).text("status")).isEqualTo("cancelled");
        assertThat(events.count("show.deleted.v1", show)).isZero();
        assertThat(events.deadLetters(TOPIC, show)).isEmpty();
        assertThat(events.deadLetters(TOPIC, gone)).isEmpty();
    }

    @Test
    void onlyWhoManagesTheTheaterDeletesItsShows() {
        assertThat(catalogue.delete(address, catalogue.otherOwner).status()).isEqualTo(404);
        assertThat(catalogue.get(address).text("status")).isEqualTo("scheduled");
        catalogue.post(address + "/cancellation", catalogue.owner, null);
        assertThat(catalogue.delete(address, catalogue.owner).text("code")).isEqualTo("show-cancelled");
    }

    private CompletableFuture<Answer> delete() {
        return delete(address);
    }

    private CompletableFuture<Answer> delete(String which) {
        return CompletableFuture.supplyAsync(
                () -> catalogue.delete(which, catalogue.owner), Thread::startVirtualThread);
    }

    private void awaitClosing(int version) {
        events.await(
                "show.closing.v1", show, event -> event.get("aggregateVersion").asInt() == version);
    }

    private UUID salesClosed(int activeBookings) {
        return events.publish(TOPIC, "show.sales-closed.v1", show, 1, answer(activeBookings));
    }

    private Map<String, Object> answer(int activeBookings) {
        return Map.of("showId", show, "activeBookings", activeBookings);
    }
}

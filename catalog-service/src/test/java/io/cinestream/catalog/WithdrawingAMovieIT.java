package io.cinestream.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestEvents;
import io.cinestream.testsupport.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A movie goes with all its shows or stays with all of them; the test plays booking, which counts. */
@ServiceTest
class WithdrawingAMovieIT {

    private static final String TOPIC = "cinestream.booking.shows";

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    TestEvents events;

    Catalogue catalogue;
    String movie;
    String screen;
    String address;

    @BeforeEach
    void open() {
        catalogue = new Catalogue(http, tokens);
        movie = catalogue.aMovie("Leaving " + Catalogue.next(), 90);
        screen = catalogue.aScreen();
        address = "/api/movies/" + movie;
    }

    @Test
    void aMovieWhoseShowsNobodyBookedGoesWithThem() {
        UUID first = aShow(1);
        UUID second = aShow(2);
        CompletableFuture<Answer> withdrawal = withdraw();
        awaitClosing(first, second);

        salesClosed(first, 0);
        events.await("show.closing.v1", second);
        salesClosed(second, 0);

        assertThat(withdrawal.join().status()).isEqualTo(204);
        assertThat(catalogue.get(address).status()).isEqualTo(404);
        assertThat(isGone(first)).isTrue();
        assertThat(isGone(second)).isTrue();
        events.await("show.deleted.v1", first);
        events.await("show.deleted.v1", second);
        assertThat(events.await("movie.withdrawn.v1", UUID.fromString(movie))
                        .get("status")
                        .asString())
                .isEqualTo("withdrawn");
    }

    @Test
    void oneBookingKeepsTheMovieAndAllItsShows() {
        UUID booked = aShow(1);
        UUID free = aShow(2);
        CompletableFuture<Answer> withdrawal = withdraw();
        awaitClosing(booked, free);

        salesClosed(free, 0);
        salesClosed(booked, 3);

        assertThat(withdrawal.join().status()).isEqualTo(409);
        assertThat(withdrawal.join().text("code")).isEqualTo("has-active-bookings");
        events.await("show.reopened.v1", booked);
        events.await("show.reopened.v1", free);
        assertThat(status(booked)).isEqualTo("scheduled");
        assertThat(status(free)).isEqualTo("scheduled");
        assertThat(catalogue.get(address).status()).isEqualTo(200);
        assertThat(events.count("show.deleted.v1", free)).isZero();
        aShow(3);
    }

    @Test
    void aMovieWhoseBookedShowWasCancelledGoes() {
        UUID booked = aShow(1);
        UUID free = aShow(2);
        CompletableFuture<Answer> withdrawal = withdraw();
        awaitClosing(booked, free);
        salesClosed(free, 0);

        catalogue.post("/api/shows/" + booked + "/cancellation", catalogue.owner, null);

        assertThat(withdrawal.join().status()).isEqualTo(204);
        assertThat(status(booked)).isEqualTo("cancelled");
        assertThat(isGone(free)).isTrue();
    }

    @Test
    void answersThatComeTogetherSettleItOnce() {
        List<UUID> shows = IntStream.rangeClosed(1, 6).mapToObj(this::aShow).toList();
        CompletableFuture<Answer> withdrawal = withdraw();
        awaitClosing(shows.toArray(UUID[]::new));

        shows.forEach(show -> {
            UUID answer = salesClosed(show, 0);
            events.publish(answer, TOPIC, "show.sales-closed.v1", show, 1, answer(show, 0));
        });

        assertThat(withdrawal.join().status()).isEqualTo(204);
        shows.forEach(show -> {
            events.await("show.deleted.v1", show);
            assertThat(events.deadLetters(TOPIC, show)).isEmpty();
        });
        events.await("movie.withdrawn.v1", UUID.fromString(movie));
        assertThat(events.count("movie.withdrawn.v1", UUID.fromString(movie))).isEqualTo(1);
    }

    @Test
    void aLateAnswerStillDecides() {
        UUID show = aShow(1);

        CompletableFuture<Answer> first = withdraw();
        CompletableFuture<Answer> second = withdraw();

        assertThat(first.join().status()).isEqualTo(202);
        assertThat(second.join().status()).isEqualTo(202);
        assertThat(first.join().text("id")).isEqualTo(movie);
        assertThat(catalogue.schedule(movie, screen, start(2)).text("code")).isEqualTo("movie-closing");
        salesClosed(show, 0);
        events.await("movie.withdrawn.v1", UUID.fromString(movie));
        assertThat(catalogue.get(address).status()).isEqualTo(404);
        assertThat(events.count("show.closing.v1", show)).isEqualTo(1);
    }

    @Test
    void aShowWhoseDeletionIsUnderWayIsDecidedWithItsMovie() {
        UUID deleted = aShow(1);
        UUID other = aShow(2);
        CompletableFuture<Answer> deletion = CompletableFuture.supplyAsync(
                () -> catalogue.delete("/api/shows/" + deleted, catalogue.owner), Thread::startVirtualThread);
        awaitClosing(deleted);
        CompletableFuture<Answer> withdrawal = withdraw();
        awaitClosing(other);

        salesClosed(deleted, 0);
        salesClosed(other, 0);

        assertThat(deletion.join().status()).isEqualTo(204);
        assertThat(withdrawal.join().status()).isEqualTo(204);
        assertThat(events.count("show.closing.v1", deleted)).isEqualTo(1);
    }

    @Test
    void aShowScheduledAtTheSameMomentIsClosedTooOrRefused() {
        for (int round = 1; round <= 6; round++) {
            String contested = catalogue.aMovie("Contested " + Catalogue.next(), 90);
            Instant start = start(round);
            CompletableFuture<Answer> scheduled = CompletableFuture.supplyAsync(
                    () -> catalogue.schedule(contested, screen, start), Thread::startVirtualThread);
            CompletableFuture<Answer> withdrawal = withdraw("/api/movies/" + contested);

            if (scheduled.join().status() == 201) {
                UUID show = UUID.fromString(scheduled.join().text("id"));
                awaitClosing(show);
                salesClosed(show, 0);
            } else {
                assertThat(scheduled.join().status()).isEqualTo(404);
            }
            assertThat(withdrawal.join().status()).isEqualTo(204);
        }
    }

    @Test
    void theClassicDeletionAsksBookingToo() {
        UUID show = aShow(1);
        long number = catalogue.get(address).body().get("number").asLong();
        CompletableFuture<Answer> withdrawal = withdraw("/api/admin/movies/" + number);
        awaitClosing(show);

        salesClosed(show, 1);

        assertThat(withdrawal.join().status()).isEqualTo(409);
        assertThat(withdrawal.join().text("detail")).isNotEmpty();
    }

    private CompletableFuture<Answer> withdraw() {
        return withdraw(address);
    }

    private CompletableFuture<Answer> withdraw(String which) {
        return CompletableFuture.supplyAsync(
                () -> catalogue.delete(which, catalogue.admin), Thread::startVirtualThread);
    }

    private void awaitClosing(UUID... shows) {
        Stream.of(shows).forEach(show -> events.await("show.closing.v1", show));
    }

    private UUID aShow(int place) {
        return UUID.fromString(catalogue.aShow(movie, screen, start(place)));
    }

    private static Instant start(int place) {
        return Catalogue.tomorrow().plus(Duration.ofHours(3L * place));
    }

    private boolean isGone(UUID show) {
        return catalogue.get("/api/shows/" + show).status() == 404;
    }

    private String status(UUID show) {
        return catalogue.get("/api/shows/" + show).text("status");
    }

    private UUID salesClosed(UUID show, int activeBookings) {
        return events.publish(TOPIC, "show.sales-closed.v1", show, 1, answer(show, activeBookings));
    }

    private static Map<String, Object> answer(UUID show, int activeBookings) {
        return Map.of("showId", show, "activeBookings", activeBookings);
    }
}

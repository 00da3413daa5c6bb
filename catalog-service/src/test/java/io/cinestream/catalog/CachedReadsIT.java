package io.cinestream.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestEvents;
import io.cinestream.testsupport.TestTokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Answers are kept for an hour here, so that nothing but a commit makes them new. */
@ServiceTest
@TestPropertySource(properties = "cinestream.catalog.reads.keep-for=1h")
class CachedReadsIT {

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    TestEvents events;

    @Autowired
    JdbcClient jdbc;

    Catalogue catalogue;

    @BeforeEach
    void open() {
        catalogue = new Catalogue(http, tokens);
    }

    @Test
    void whoeverWritesReadsTheirOwnWriting() {
        String movie = catalogue.aMovie("Before", 90);
        String address = "/api/movies/" + movie;
        for (int change = 0; change < 20; change++) {
            String title = "After " + change;
            catalogue.get(address);
            catalogue.put(address, catalogue.admin, Catalogue.movie(title, 90));
            assertThat(catalogue.get(address).text("title")).isEqualTo(title);
        }
    }

    @Test
    void everyKindOfWriteIsReadAtOnce() {
        String movie = catalogue.aMovie("Kept " + Catalogue.next(), 90);
        String theater = catalogue.aTheater();
        assertThat(items("/api/movies/" + movie + "/shows")).isZero();
        assertThat(catalogue.get("/api/theaters/" + theater).body().get("screens"))
                .isEmpty();

        String screen = catalogue.aScreen(theater);
        assertThat(catalogue.get("/api/theaters/" + theater).body().get("screens"))
                .hasSize(1);
        String show = catalogue.aShow(movie, screen, Catalogue.tomorrow());
        assertThat(items("/api/movies/" + movie + "/shows")).isEqualTo(1);
        assertThat(items("/api/theaters/" + theater + "/shows")).isEqualTo(1);
        assertThat(catalogue.get("/api/shows/" + show).text("status")).isEqualTo("scheduled");
        catalogue.post("/api/shows/" + show + "/cancellation", catalogue.owner, null);
        assertThat(catalogue.get("/api/shows/" + show).text("status")).isEqualTo("cancelled");
        assertThat(items("/api/movies/" + movie + "/shows")).isZero();
        ReviewedMovie reviewed = new ReviewedMovie(catalogue, movie);
        reviewed.isRated(0, 0);
        reviewed.posted(catalogue.customer, 4);
        reviewed.isRated(4, 1);
    }

    @Test
    void whatAnEventChangedIsReadOnceItIsTakenIn() {
        String movie = catalogue.aMovie("Closing " + Catalogue.next(), 90);
        UUID show = UUID.fromString(catalogue.aShow(movie, catalogue.aScreen(), Catalogue.tomorrow()));
        CompletableFuture<Answer> deletion = CompletableFuture.supplyAsync(
                () -> catalogue.delete("/api/shows/" + show, catalogue.owner), Thread::startVirtualThread);
        events.await("show.closing.v1", show);
        assertThat(catalogue.get("/api/shows/" + show).text("status")).isEqualTo("closing");

        events.publish(
                "cinestream.booking.shows",
                "show.sales-closed.v1",
                show,
                1,
                Map.of("showId", show, "activeBookings", 0));

        assertThat(deletion.join().status()).isEqualTo(204);
        assertThat(catalogue.get("/api/shows/" + show).status()).isEqualTo(404);
        assertThat(items("/api/movies/" + movie + "/shows")).isZero();
    }

    @Test
    void theSameQuestionIsAnsweredFromMemory() {
        isAnsweredFromMemory(null);
    }

    @Test
    void soItIsForWhoSendsAToken() {
        isAnsweredFromMemory(catalogue.customer);
    }

    private void isAnsweredFromMemory(@Nullable String token) {
        String movie = catalogue.aMovie("Remembered", 90);
        String address = "/api/movies/" + movie;
        // Commits of our own background work make answers anew now and then.
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            String known = title(address, token);
            rename(movie, known + "!");
            return title(address, token).equals(known);
        });
        assertThat(title(address + "?other=question", token)).endsWith("!");
    }

    @Test
    void aReaderWhoHasTheAnswerIsToldSoAndOthersGetItWhole() {
        String address = "/api/movies/" + catalogue.aMovie("Tagged", 90);
        Answer whole = catalogue.get(address);
        String etag = String.valueOf(whole.headers().getETag());

        for (int reader = 0; reader < 3; reader++) {
            Answer had = catalogue.send(HttpMethod.GET, address, null, null, HttpHeaders.IF_NONE_MATCH, etag);
            assertThat(had.status()).isEqualTo(304);
            Answer other = catalogue.get(address);
            assertThat(other.status()).isEqualTo(200);
            assertThat(other.body()).isEqualTo(whole.body());
            assertThat(other.headers().getETag()).isEqualTo(etag);
            assertThat(other.headers().getCacheControl()).isEqualTo("no-cache");
            assertThat(other.headers().getContentType())
                    .isEqualTo(whole.headers().getContentType());
        }
    }

    @Test
    void whatIsNotAnAnswerForAllIsNotKept() {
        String nowhere = "/api/movies/" + UUID.randomUUID();
        assertThat(catalogue.get(nowhere).status()).isEqualTo(404);
        assertThat(catalogue.get(nowhere).text("code")).isEqualTo("movie-unknown");
        assertThat(catalogue.get("/api/movies?size=0").status()).isEqualTo(400);
        assertThat(catalogue.get("/api/movies?size=0").text("code")).isEqualTo("invalid-request");
        String bad = tokens.expired(UUID.randomUUID());
        assertThat(catalogue.get("/api/movies").status()).isEqualTo(200);
        assertThat(catalogue.send(HttpMethod.GET, "/api/movies", bad, null).status())
                .isEqualTo(401);
    }

    @Test
    void manyWhoAskAtOnceAllGetTheAnswer() {
        String address = "/api/movies/" + catalogue.aMovie("Asked for", 90);
        List<CompletableFuture<Answer>> readers = IntStream.range(0, 40)
                .mapToObj(reader ->
                        CompletableFuture.supplyAsync(() -> catalogue.get(address), Thread::startVirtualThread))
                .toList();

        assertThat(readers)
                .allSatisfy(reader -> assertThat(reader.join().text("title")).isEqualTo("Asked for"));
    }

    private String title(String address, @Nullable String token) {
        return catalogue.send(HttpMethod.GET, address, token, null).text("title");
    }

    /** Behind the service's back, as another instance would. */
    private void rename(String movie, String title) {
        jdbc.sql("update movie set title = :title where id = :id")
                .param("title", title)
                .param("id", UUID.fromString(movie))
                .update();
    }

    private int items(String address) {
        return catalogue.get(address).body().get("items").size();
    }
}

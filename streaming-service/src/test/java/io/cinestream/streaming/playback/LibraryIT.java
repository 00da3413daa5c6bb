package io.cinestream.streaming.playback;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.streaming.Stage;
import io.cinestream.streaming.StreamingTest;
import io.cinestream.testsupport.TestTokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

@StreamingTest
class LibraryIT {

    private final UUID userId = UUID.randomUUID();
    private final UUID movieId = UUID.randomUUID();

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    Stage stage;

    @LocalServerPort
    int port;

    @Test
    void theNextPlaybackGoesOnWhereTheLastOneWas() {
        stage.aTicket(userId, movieId);
        Player player = Player.start(http, port, tokens.customer(userId), movieId);
        assertThat(player.positionSeconds()).isZero();

        position(userId, player.id(), "{\"positionSeconds\":42}").expectStatus().isNoContent();
        position(UUID.randomUUID(), player.id(), "{\"positionSeconds\":1}")
                .expectStatus()
                .isNotFound();
        for (String bad : new String[] {"{\"positionSeconds\":-1}", "{}", "{\"seconds\":3}", "{"}) {
            position(userId, player.id(), bad).expectStatus().isBadRequest();
        }

        assertThat(Player.start(http, port, tokens.customer(userId), movieId).positionSeconds())
                .isEqualTo(42);
        library(userId).jsonPath("$.items[0].positionSeconds").isEqualTo(42);
    }

    @Test
    void theLibraryListsWhatMayBeWatchedAndUntilWhen() {
        library(userId).jsonPath("$.total").isEqualTo(0);
        UUID bookingId = stage.aTicket(userId, movieId);
        stage.aTicket(userId, movieId);
        stage.aTicket(userId, UUID.randomUUID());

        library(userId)
                .jsonPath("$.total")
                .isEqualTo(2)
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.items[?(@.movieId=='" + movieId + "')].title")
                .isEqualTo("The Grand Budapest Hotel")
                .jsonPath("$.items[0].until")
                .exists();
        library(UUID.randomUUID()).jsonPath("$.total").isEqualTo(0);

        stage.cancels(bookingId, userId, movieId);
        library(userId).jsonPath("$.total").isEqualTo(2);
    }

    private RestTestClient.BodyContentSpec library(UUID user) {
        return http.get()
                .uri("/api/library")
                .header("Authorization", tokens.customer(user))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private RestTestClient.ResponseSpec position(UUID user, UUID id, String body) {
        return http.put()
                .uri("/api/playback/" + id + "/position")
                .header("Authorization", tokens.customer(user))
                .header("Content-Type", "application/json")
                .body(body)
                .exchange();
    }
}

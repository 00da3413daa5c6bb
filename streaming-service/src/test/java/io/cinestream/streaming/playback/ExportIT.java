package io.cinestream.streaming.playback;

import io.cinestream.streaming.Stage;
import io.cinestream.streaming.StreamingTest;
import io.cinestream.testsupport.TestTokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

@StreamingTest
class ExportIT {

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
    void isWhatTheCallerMayAndMightWatchAndNothingThatOpensIt() {
        UUID cancelled = stage.aTicket(userId, UUID.randomUUID());
        stage.cancels(cancelled, userId, movieId);
        stage.aTicket(userId, movieId);
        stage.aTicket(UUID.randomUUID(), movieId);
        Player player = Player.start(http, port, tokens.customer(userId), movieId);

        http.get()
                .uri("/api/me/export")
                .header("Authorization", tokens.customer(userId))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.library.length()")
                .isEqualTo(2)
                .jsonPath("$.library[?(@.revoked==true)].bookingId")
                .isEqualTo(cancelled.toString())
                .jsonPath("$.playbacks.length()")
                .isEqualTo(1)
                .jsonPath("$.playbacks[0].id")
                .isEqualTo(player.id().toString())
                .jsonPath("$.playbacks[0].token")
                .doesNotExist()
                .jsonPath("$.positions.length()")
                .isEqualTo(0);
        http.get().uri("/api/me/export").exchange().expectStatus().isUnauthorized();
    }
}

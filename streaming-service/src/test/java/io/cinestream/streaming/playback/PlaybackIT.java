package io.cinestream.streaming.playback;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.streaming.Stage;
import io.cinestream.streaming.StreamingTest;
import io.cinestream.testsupport.TestClock;
import io.cinestream.testsupport.TestEvents;
import io.cinestream.testsupport.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@StreamingTest
class PlaybackIT {

    private final UUID userId = UUID.randomUUID();
    private final UUID movieId = UUID.randomUUID();

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    TestEvents events;

    @Autowired
    TestClock clock;

    @Autowired
    Stage stage;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theHolderOfATicketPlaysEachPartOfTheFilm() {
        stage.aTicket(userId, movieId);
        Player player = Player.start(http, port, tokens.customer(userId), movieId);

        assertThat(player.manifestUrl()).matches("/play/[A-Za-z0-9_-]{43}/master.m3u8");
        assertThat(player.cookie())
                .contains("; Path=/play;", "HttpOnly", "SameSite=Strict", "Max-Age=")
                .doesNotContain("Secure");
        var master = player.get("master.m3u8");
        assertThat(master.statusCode()).isEqualTo(200);
        assertThat(master.headers().firstValue("Content-Type").orElse("")).startsWith("application/vnd.apple.mpegurl");
        assertThat(master.headers().firstValue("Cache-Control").orElse("")).isEqualTo("private, no-store");
        String playlist = text(player.get("video.m3u8").body());
        assertThat(playlist.lines().filter(line -> line.endsWith(".m4s")))
                .hasSize(3)
                .allSatisfy(segment -> {
                    var answer = player.get(segment);
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                            .isEqualTo("video/mp4");
                    assertThat(answer.body()).hasSizeGreaterThan(1_000);
                });
        assertThat(events.await("playback.started.v1", player.id())
                        .get("userId")
                        .asString())
                .isEqualTo(userId.toString());
    }

    @Test
    void whoHoldsNoTicketDoesNotPlay() {
        stage.aTicket(userId, movieId);

        Player.ask(http, tokens.customer(UUID.randomUUID()), movieId)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("no-ticket");
        Player.ask(http, tokens.customer(userId), UUID.randomUUID())
                .expectStatus()
                .isForbidden();
        http.post().uri("/api/playback").exchange().expectStatus().isUnauthorized();
        http.get().uri("/api/library").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void theRightAddressInAnotherBrowserDoesNotOpen() {
        stage.aTicket(userId, movieId);
        UUID other = UUID.randomUUID();
        UUID othersMovie = UUID.randomUUID();
        stage.aTicket(other, othersMovie);
        Player player = Player.start(http, port, tokens.customer(userId), movieId);
        Player others = Player.start(http, port, tokens.customer(other), othersMovie);

        assertThat(player.getWith("video.m3u8", "Accept", "*/*")).isEqualTo("403 playback-refused");
        assertThat(player.getWith("video.m3u8", "Cookie", others.cookiePair())).isEqualTo("403 playback-refused");
        assertThat(player.getWith("video.m3u8", "Cookie", "play-x=" + "a".repeat(43)))
                .isEqualTo("403 playback-refused");
        assertThat(player.getWith("video.m3u8", "Authorization", tokens.customer(userId)))
                .isEqualTo("403 playback-refused");
        assertThat(player.getWith("video.m3u8", "X-Playback-Key", player.key())).startsWith("200");
        assertThat(player.getWith("video.m3u8", "Cookie", others.cookiePair() + "; " + player.cookiePair()))
                .startsWith("200");
    }

    @Test
    void whatIsNoPartOfTheFilmIsNotThere() {
        stage.aTicket(userId, movieId);
        Player player = Player.start(http, port, tokens.customer(userId), movieId);

        assertThat(player.status("segment9999.m4s")).isEqualTo("404 segment-not-found");
        assertThat(player.status("x.log")).isEqualTo("404 segment-not-found");
        for (String out : new String[] {"..%2finit.mp4", "%2e%2e/init.mp4", "..%5cinit.mp4", "a/../../init.mp4"}) {
            assertThat(player.status(out)).as(out).matches("4\\d\\d .*");
        }
        assertThat(player.withToken("A".repeat(43)).status("master.m3u8")).isEqualTo("404 playback-not-found");
    }

    @Test
    void afterTheCancelTheNextSegmentIsRefused() {
        UUID bookingId = stage.aTicket(userId, movieId);
        Player player = Player.start(http, port, tokens.customer(userId), movieId);
        assertThat(player.status("segment0000.m4s")).startsWith("200");

        stage.cancels(bookingId, userId, movieId);

        assertThat(player.status("segment0001.m4s")).isEqualTo("403 no-ticket");
        assertThat(player.status("master.m3u8")).isEqualTo("403 no-ticket");
        Player.ask(http, tokens.customer(userId), movieId).expectStatus().isForbidden();
        assertThat(events.await("playback.stopped.v1", player.id())
                        .get("reason")
                        .asString())
                .isEqualTo("revoked");
    }

    @Test
    void aSecondTicketForTheSameMovieKeepsItPlaying() {
        UUID bookingId = stage.aTicket(userId, movieId);
        stage.aTicket(userId, movieId);
        Player player = Player.start(http, port, tokens.customer(userId), movieId);

        stage.cancels(bookingId, userId, movieId);

        assertThat(player.status("segment0001.m4s")).startsWith("200");
    }

    @Test
    void aPlaybackEndsWithItsLifeAndWithTheTicket() {
        stage.aTicket(userId, movieId);
        Player player = Player.start(http, port, tokens.customer(userId), movieId);

        clock.advance(Duration.ofHours(7));
        assertThat(player.status("master.m3u8")).isEqualTo("403 playback-over");

        clock.advance(Duration.ofDays(4));
        assertThat(player.status("master.m3u8")).isEqualTo("403 no-ticket");
    }

    @Test
    void whoStopsIsStoppedOnce() {
        stage.aTicket(userId, movieId);
        Player player = Player.start(http, port, tokens.customer(userId), movieId);

        delete(UUID.randomUUID(), player.id()).expectStatus().isNotFound();
        delete(userId, player.id()).expectStatus().isNoContent();
        delete(userId, player.id()).expectStatus().isNoContent();

        assertThat(player.status("segment0001.m4s")).isEqualTo("403 playback-over");
        assertThat(events.await("playback.stopped.v1", player.id())
                        .get("reason")
                        .asString())
                .isEqualTo("ended");
        position(userId, player.id(), "{\"positionSeconds\":7}").expectStatus().isForbidden();
        assertThat(events.count("playback.stopped.v1", player.id())).isEqualTo(1);
    }

    @Test
    void whatIsStoredOpensNothing() {
        stage.aTicket(userId, movieId);
        Player player = Player.start(http, port, tokens.customer(userId), movieId);

        String row = jdbc.sql("select playback::text from playback where id = :id")
                .param("id", player.id())
                .query(String.class)
                .single();

        assertThat(row).doesNotContain(player.token()).doesNotContain(player.key());
    }

    private RestTestClient.ResponseSpec delete(UUID user, UUID id) {
        return http.delete()
                .uri("/api/playback/" + id)
                .header("Authorization", tokens.customer(user))
                .exchange();
    }

    private RestTestClient.ResponseSpec position(UUID user, UUID id, String body) {
        return http.put()
                .uri("/api/playback/" + id + "/position")
                .header("Authorization", tokens.customer(user))
                .header("Content-Type", "application/json")
                .body(body)
                .exchange();
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}

package io.cinestream.streaming.playback;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.streaming.Stage;
import io.cinestream.streaming.StreamingTest;
import io.cinestream.streaming.entitlements.Entitlements;
import io.cinestream.testsupport.TestEvents;
import io.cinestream.testsupport.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A playback's address needs no session, but it ends with the one that began it. */
@StreamingTest
class EndedSessionsIT {

    private static final String USERS = "cinestream.identity.users";

    private final UUID userId = UUID.randomUUID();
    private final UUID movieId = UUID.randomUUID();
    private final Instant everySessionEnded = Instant.now().plus(Duration.ofHours(1));
    private final Instant longAgo = Instant.now().minus(Duration.ofHours(1));

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    TestEvents events;

    @Autowired
    Stage stage;

    @Autowired
    Entitlements entitlements;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void whatPlaysEndsOnceWithTheSessionsAndTheTicketStays() {
        Player player = playing();
        UUID disabled = UUID.randomUUID();

        tell(disabled, "user.disabled.v1", 5, everySessionEnded);
        tell(disabled, "user.disabled.v1", 5, everySessionEnded);

        assertThat(events.await("playback.stopped.v1", player.id())
                        .get("reason")
                        .asString())
                .isEqualTo("session-ended");
        assertThat(player.status("segment0001.m4s")).isEqualTo("403 playback-over");
        assertThat(entitlements.open(userId, movieId)).isPresent();
        tell(UUID.randomUUID(), "user.changed.v1", 6, everySessionEnded);
        stage.awaitSeen("streaming-viewers", userId, 6);
        assertThat(events.count("playback.stopped.v1", player.id())).isEqualTo(1);
    }

    @Test
    void aTokenOfAnEndedSessionBeginsNothingThatPlays() {
        stage.aTicket(userId, movieId);
        tell(UUID.randomUUID(), "user.role-changed.v1", 5, everySessionEnded);
        stage.awaitSeen("streaming-viewers", userId, 5);

        Player player = Player.start(http, port, tokens.customer(userId), movieId);

        assertThat(player.status("master.m3u8")).isEqualTo("403 playback-over");
    }

    @Test
    void whatBeganAfterTheOthersEndedPlaysOn() {
        Player player = playing();

        tell(UUID.randomUUID(), "user.changed.v1", 5, longAgo);
        stage.awaitSeen("streaming-viewers", userId, 5);

        assertThat(player.status("segment0001.m4s")).startsWith("200");
    }

    @Test
    void anOlderStateThatComesLateBringsNothingBack() {
        Player player = playing();
        tell(UUID.randomUUID(), "user.disabled.v1", 5, everySessionEnded);
        tell(UUID.randomUUID(), "user.changed.v1", 3, longAgo);
        tell(UUID.randomUUID(), "user.changed.v1", 6, longAgo);
        stage.awaitSeen("streaming-viewers", userId, 6);

        assertThat(player.status("segment0001.m4s")).isEqualTo("403 playback-over");
    }

    @Test
    void ofAForgottenViewerNothingPlaysAndNothingIsGrantedHoweverLate() {
        UUID bookingId = stage.aTicket(userId, movieId);
        Player player = Player.start(http, port, tokens.customer(userId), movieId);
        position(player).expectStatus().isNoContent();
        UUID anonymised = UUID.randomUUID();

        tell(anonymised, "user.anonymised.v1", 6, everySessionEnded);
        tell(anonymised, "user.anonymised.v1", 6, everySessionEnded);

        assertThat(events.await("entitlement.revoked.v1", bookingId)
                        .get("reason")
                        .asString())
                .isEqualTo("holder-forgotten");
        events.await("playback.stopped.v1", player.id());
        stage.awaitSeen("streaming-viewers", userId, 6);
        assertThat(player.status("segment0001.m4s")).isEqualTo("403 no-ticket");
        assertThat(positions()).isZero();
        UUID late = UUID.randomUUID();
        stage.happens("booking.confirmed.v1", late, 3, userId, movieId);
        stage.awaitSeen("streaming-entitlements", late, 3);
        assertThat(entitlements.open(userId, movieId)).isEmpty();
        assertThat(events.count("entitlement.granted.v1", late)).isZero();
        assertThat(events.count("entitlement.revoked.v1", bookingId)).isEqualTo(1);
        assertThat(events.count("playback.stopped.v1", player.id())).isEqualTo(1);
    }

    private Player playing() {
        stage.aTicket(userId, movieId);
        Player player = Player.start(http, port, tokens.customer(userId), movieId);
        assertThat(player.status("segment0000.m4s")).startsWith("200");
        return player;
    }

    private void tell(UUID eventId, String type, long version, Instant sessionsNotBefore) {
        var user = events.example(type)
                .put("userId", userId.toString())
                .put("sessionsNotBefore", sessionsNotBefore.toString());
        events.publish(eventId, USERS, type, userId, version, user);
    }

    private RestTestClient.ResponseSpec position(Player player) {
        return http.put()
                .uri("/api/playback/" + player.id() + "/position")
                .header("Authorization", tokens.customer(userId))
                .header("Content-Type", "application/json")
                .body("{\"positionSeconds\":42}")
                .exchange();
    }

    private long positions() {
        return jdbc.sql("select count(*) from watch_position where user_id = :userId")
                .param("userId", userId)
                .query(Long.class)
                .single();
    }
}

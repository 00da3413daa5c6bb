package io.cinestream.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.testsupport.Contracts;
import io.cinestream.testsupport.TestEvents;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** By identity's word sessions and tokens end, at every instance. */
@BrowserTest
class SessionsEndIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TOPIC = "cinestream.identity.users";

    @Autowired
    private Client client;

    @Autowired
    private OtherGateways gateways;

    @Autowired
    private TestEvents events;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final RealKeycloak.Person asha = RealKeycloak.someone();
    private Browser browser;

    @BeforeEach
    void logsIn() {
        browser = new Browser(port);
        browser.logsIn(asha);
    }

    @BeforeEach
    void notificationsStream() {
        World.NOTIFICATION.behave(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("data: hello\n\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        });
    }

    @Test
    void whatWasIssuedBeforeEndsAndWhoLogsInAgainStays() {
        String token = token();
        assertThat(rows()).isEqualTo(1);
        try (var other = gateways.start()) {
            var elsewhere = new Browser(other.port());
            assertThat(elsewhere.get("/api/bookings", "Authorization", token).statusCode())
                    .isEqualTo(200);

            Instant end = sessionsEnd();

            awaitRefused(token, port);
            awaitRefused(token, other.port());
            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(rows()).isZero());
            assertThat(browser.get("/bff/me").statusCode()).isEqualTo(401);
            assertThat(browser.get("/api/movies").statusCode()).isEqualTo(200);

            Awaitility.await().atMost(PATIENCE).until(() -> !Instant.now().isBefore(end));
            browser.logsIn(asha, "/oauth2/authorization/keycloak?again");
            assertThat(browser.get("/bff/me").statusCode()).isEqualTo(200);
            tellsAgain(end);
            tellsAgain(end.minusSeconds(60));
            browser.goTo(other.port());
            assertThat(browser.get("/bff/me").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anInstanceThatStartsLaterKnowsIt() {
        String token = token();
        sessionsEnd();

        try (var late = gateways.start()) {
            assertThat(new Browser(late.port())
                            .get("/api/movies", "Authorization", token)
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void openStreamsEndToo() throws IOException {
        CompletableFuture<Void> ended = reads(client.stream("/api/notifications/stream", "Authorization", token())
                .body());

        sessionsEnd();

        Awaitility.await().atMost(PATIENCE).until(ended::isDone);
    }

    @Test
    void loggingOutEndsTheStreamsOfThatSessionOnly() throws IOException {
        var other = new Browser(port);
        other.logsIn(asha);
        CompletableFuture<Void> ended = reads(browser.stream("/api/notifications/stream"));
        CompletableFuture<Void> goesOn = reads(other.stream("/api/notifications/stream"));

        assertThat(browser.post("/bff/logout", "").statusCode()).isEqualTo(200);

        Awaitility.await().atMost(PATIENCE).until(ended::isDone);
        assertThat(goesOn).isNotDone();
    }

    @Test
    void itReadsTheTopicThatTheContractsSay() {
        assertThat(Contracts.read().topics().stream()
                        .filter(topic -> topic.readers().contains("gateway"))
                        .map(Contracts.Topic::name))
                .containsExactly(TOPIC);
    }

    /** Has something to read at first. */
    private static CompletableFuture<Void> reads(InputStream stream) throws IOException {
        assertThat(stream.read()).isEqualTo('d');
        return CompletableFuture.runAsync(() -> readToTheEnd(stream));
    }

    private static void readToTheEnd(InputStream stream) {
        try (stream) {
            stream.readAllBytes();
        } catch (IOException cut) {
            assertThat(cut).hasMessageNotContaining("timed out");
        }
    }

    private void awaitRefused(String token, int instance) {
        var app = new Browser(instance);
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                app.get("/api/movies", "Authorization", token).statusCode())
                        .isEqualTo(401));
    }

    /** As identity says it: rounded up to a whole second. */
    private Instant sessionsEnd() {
        Instant end = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        tellsAgain(end);
        return end;
    }

    private void tellsAgain(Instant end) {
        ObjectNode changed = events.example("user.changed.v1");
        changed.put("userId", asha.id()).put("sessionsNotBefore", end.toString());
        events.publish(TOPIC, "user.changed.v1", UUID.fromString(asha.id()), 2, changed);
    }

    private String token() {
        browser.get("/api/bookings");
        var received = World.BOOKING_A.received().isEmpty() ? World.BOOKING_B.last() : World.BOOKING_A.last();
        World.BOOKING_A.received().clear();
        World.BOOKING_B.received().clear();
        return received.headers().getFirst("Authorization");
    }

    private long rows() {
        return jdbc.sql("select count(*) from spring_session where principal_name = ?")
                .param(asha.id())
                .query(Long.class)
                .single();
    }
}

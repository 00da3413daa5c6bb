package io.cinestream.notification.toasts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cinestream.notification.NotificationTest;
import io.cinestream.notification.Stage;
import io.cinestream.testsupport.TestTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@NotificationTest
class LiveInboxIT {

    @Autowired
    TestTokens tokens;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    /** Streams that are opened before the service listens are ended, so that their browsers open others. */
    @BeforeEach
    void theServiceListens() {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            UUID probe = stage.aCustomer();
            try (var stream = open(probe, null)) {
                stage.happens("booking.confirmed.v1", UUID.randomUUID(), 3, probe);
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> stream.lines.contains("event:toast") || stream.lines.contains(Lines.CLOSED));
                return stream.lines.contains("event:toast");
            }
        });
    }

    @Test
    void aToastReachesTheOpenStreamsOfItsUserOnly() {
        UUID userId = stage.aCustomer();
        UUID other = stage.aCustomer();
        try (var one = open(userId, null);
                var two = open(userId, null);
                var others = open(other, null)) {

            stage.happens("booking.confirmed.v1", UUID.randomUUID(), 3, userId);
            stage.happens("booking.rejected.v1", UUID.randomUUID(), 3, other);

            one.awaitIds(toasts(userId, "booking-confirmed"));
            two.awaitIds(toasts(userId, "booking-confirmed"));
            others.awaitIds(toasts(other, "booking-rejected"));
            assertThat(one.lines)
                    .contains("event:snapshot", "data:{\"unread\":1}", "event:toast")
                    .anyMatch(line -> line.contains("Tickets booked"));
        }
    }

    @Test
    void aStreamResumesAfterTheLastToastThatWasSeen() {
        UUID userId = stage.aCustomer();
        UUID bookingId = UUID.randomUUID();
        stage.happens("booking.confirmed.v1", bookingId, 3, userId);
        stage.happens("booking.cancelled.v1", bookingId, 4, userId);
        stage.awaitTold(userId, "welcome", "booking-confirmed", "booking-cancelled");

        try (var resumed = open(userId, toasts(userId, "welcome").getFirst())) {
            resumed.awaitIds(toasts(userId, "booking-confirmed", "booking-cancelled"));

            stage.happens("booking.rejected.v1", UUID.randomUUID(), 3, userId);

            resumed.awaitIds(toasts(userId, "booking-confirmed", "booking-cancelled", "booking-rejected"));
        }
    }

    @Test
    void anothersToastAsTheLastSeenTellsNothing() {
        UUID userId = stage.aCustomer();
        UUID curious = stage.aCustomer();
        try (var stream = open(curious, toasts(userId, "welcome").getFirst())) {
            stage.happens("booking.confirmed.v1", UUID.randomUUID(), 3, curious);

            stream.awaitIds(toasts(curious, "booking-confirmed"));
        }
    }

    private List<UUID> toasts(UUID userId, String... kinds) {
        stage.awaitToasts(userId, kinds);
        return jdbc.sql("select id from toast where user_id = :userId and kind in (:kinds) order by position")
                .param("userId", userId)
                .param("kinds", List.of(kinds))
                .query(UUID.class)
                .list();
    }

    private Stream open(UUID userId, @Nullable UUID lastSeen) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/notifications/stream"))
                .header("Authorization", tokens.customer(userId))
                .header("Accept", "text/event-stream");
        if (lastSeen != null) {
            request.header("Last-Event-ID", lastSeen.toString());
        }
        return new Stream(request.build());
    }

    /** A browser's open connection: what came so far, line by line. */
    private static class Stream implements AutoCloseable {

        private final HttpClient client = HttpClient.newHttpClient();
        private final List<String> lines = new CopyOnWriteArrayList<>();

        Stream(HttpRequest request) {
            client.sendAsync(request, BodyHandlers.fromLineSubscriber(new Lines(lines)));
            await("the stream to open").atMost(Duration.ofSeconds(60)).until(() -> lines.contains(Lines.OPEN));
        }

        void awaitIds(List<UUID> ids) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(lines.stream()
                                    .filter(line -> line.startsWith("id:"))
                                    .map(line ->
                                            UUID.fromString(line.substring(3).strip())))
                            .containsExactlyElementsOf(ids));
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}

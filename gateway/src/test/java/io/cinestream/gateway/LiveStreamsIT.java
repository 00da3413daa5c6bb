package io.cinestream.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class LiveStreamsIT {

    private static final String STREAM = "/api/notifications/stream";

    @Autowired
    private Client client;

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final CountDownLatch left = new CountDownLatch(1);
    private final String me = "Bearer " + World.ISSUER.good(UUID.randomUUID());

    @BeforeEach
    void notificationStreamsWhatTheTestSays() {
        World.NOTIFICATION.behave(this::stream);
    }

    @Test
    void eventsArriveAsTheyComeAndOutliveTheResponseTimeOut() throws IOException, InterruptedException {
        try (InputStream body = open().body()) {
            var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
            events.add("data: first\n\n");
            assertThat(lines.readLine()).isEqualTo("data: first");
            assertThat(lines.readLine()).isEmpty();

            // longer than an ordinary answer may take
            assertThat(left.await(8, TimeUnit.SECONDS)).isFalse();
            events.add("data: second\n\n");
            assertThat(lines.readLine()).isEqualTo("data: second");
        }
    }

    @Test
    void aClientThatLeavesFreesTheService() throws IOException, InterruptedException {
        open().body().close();

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            events.add(": heartbeat\n\n");
            return left.await(50, TimeUnit.MILLISECONDS);
        });
    }

    @Test
    void aCallerHasSoManyStreamsAndNoMore() throws IOException {
        try (InputStream one = open().body();
                InputStream two = open().body()) {
            client.problem(client.get(STREAM, "Authorization", me), 429, "too-many-streams");
            String somebodyElse = "Bearer " + World.ISSUER.good(UUID.randomUUID());
            try (InputStream theirs =
                    client.stream(STREAM, "Authorization", somebodyElse).body()) {
                assertThat(theirs).isNotNull();
            }
            assertThat(one).isNotSameAs(two);
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            events.add(": heartbeat\n\n");
            try (InputStream again = open().body()) {
                return again != null;
            } catch (AssertionError full) {
                return false;
            }
        });
    }

    @Test
    void aServiceThatIsDownIsToldAsSuch() {
        World.NOTIFICATION.stop();

        client.problem(client.get(STREAM, "Authorization", me), 503, "unavailable");
    }

    @Test
    void aRefusalOfTheServiceIsPassedOn() {
        World.NOTIFICATION.behave(exchange ->
                FakeService.answer(exchange, 401, "application/problem+json", "{\"code\":\"unauthenticated\"}"));

        assertThat(client.get(STREAM).body()).isEqualTo("{\"code\":\"unauthenticated\"}");
    }

    private HttpResponse<InputStream> open() {
        var answer = client.stream(STREAM, "Authorization", me);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        return answer;
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().flush();
        try {
            while (true) {
                String event = events.poll(60, TimeUnit.SECONDS);
                if (event == null) {
                    return;
                }
                exchange.getResponseBody().write(event.getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
        } catch (IOException gone) {
            left.countDown();
            throw gone;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            exchange.close();
        }
    }
}

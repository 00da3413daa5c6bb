package io.cinestream.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@GatewayTest
@ExtendWith(OutputCaptureExtension.class)
class FailuresIT {

    @Autowired
    private Client client;

    @Test
    void aDeadServiceIsUnavailableAndTheOthersAreUnharmed() {
        World.PAYMENT.stop();

        var answer = client.get("/api/payments/1");

        assertThat(client.problem(answer, 503, "unavailable").path("service").asString())
                .isEqualTo("payment");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(client.get("/api/movies").statusCode()).isEqualTo(200);
    }

    @Test
    void aFailureIsLoggedWithoutTheTokenInItsAddress(CapturedOutput log) {
        World.STREAMING.stop();

        client.problem(client.get("/play/top-secret/master.m3u8"), 503, "unavailable");

        assertThat(log).contains("streaming does not answer").doesNotContain("top-secret");
    }

    @Test
    void recoversByItselfWhenTheServiceIsBack() {
        World.PAYMENT.stop();
        for (int i = 0; i < 30; i++) {
            assertThat(client.get("/api/payments/1").statusCode()).isEqualTo(503);
        }
        World.PAYMENT.reset();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(client.get("/api/payments/1").statusCode()).isEqualTo(200));
    }

    @Test
    void anOpenBreakerSparesTheService() {
        World.PAYMENT.behave(HttpExchange::close);
        for (int i = 0; i < 30; i++) {
            client.problem(client.post("/api/payments", "{}"), 503, "unavailable");
        }

        assertThat(World.PAYMENT.received()).hasSizeLessThan(30);
    }

    @Test
    void aDeadInstanceIsReplacedByTheOther() {
        World.BOOKING_A.stop();

        for (int i = 0; i < 12; i++) {
            assertThat(client.get("/api/bookings").statusCode()).isEqualTo(200);
            assertThat(client.post("/api/bookings", "{}").statusCode()).isEqualTo(200);
        }
        assertThat(World.BOOKING_B.received()).hasSize(24);
    }

    @Test
    void bothInstancesTakeTurns() {
        for (int i = 0; i < 10; i++) {
            client.get("/api/bookings");
        }

        assertThat(World.BOOKING_A.received()).hasSize(5);
        assertThat(World.BOOKING_B.received()).hasSize(5);
    }

    @Test
    void aGetThatGotNoAnswerIsRepeated() {
        AtomicInteger asked = new AtomicInteger();
        World.CATALOG.behave(exchange -> {
            if (asked.incrementAndGet() == 1) {
                exchange.close();
            } else {
                World.CATALOG.sayName(exchange);
            }
        });

        assertThat(client.get("/api/movies").statusCode()).isEqualTo(200);
        assertThat(asked).hasValue(2);
    }

    @Test
    void aBrokenConnectionToTheOnlyLivingInstanceIsNotTheEnd() {
        World.BOOKING_A.stop();
        AtomicInteger asked = new AtomicInteger();
        World.BOOKING_B.behave(exchange -> {
            if (asked.incrementAndGet() % 2 == 1) {
                exchange.close();
            } else {
                World.BOOKING_B.sayName(exchange);
            }
        });

        for (int i = 0; i < 6; i++) {
            assertThat(client.get("/api/bookings").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aPostThatGotNoAnswerIsNotRepeated() {
        World.CATALOG.behave(HttpExchange::close);

        client.problem(client.post("/api/movies", "{}"), 503, "unavailable");

        assertThat(World.CATALOG.received()).hasSize(1);
    }

    @Test
    void aSilentServiceIsNotWaitedForTwice() {
        CountDownLatch end = new CountDownLatch(1);
        World.CATALOG.behave(exchange -> keepSilent(exchange, end));

        client.problem(client.get("/api/movies"), 503, "unavailable");

        end.countDown();
        assertThat(World.CATALOG.received()).hasSize(1);
    }

    @Test
    void anErrorOfTheServiceItselfIsPassedOn() {
        World.CATALOG.behave(
                exchange -> FakeService.answer(exchange, 500, "application/problem+json", "{\"code\":\"x\"}"));

        for (int i = 0; i < 30; i++) {
            assertThat(client.get("/api/movies").body()).isEqualTo("{\"code\":\"x\"}");
        }
        assertThat(World.CATALOG.received()).hasSize(30);
    }

    @Test
    void clientsThatBreakOffDoNotOpenTheBreaker() {
        for (int i = 0; i < 15; i++) {
            client.raw(
                    "POST /api/payments HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n");
        }

        assertThat(client.post("/api/payments", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyThatNeverEndsKeepsNoConnectionToTheService() {
        String answer = client.trickle("POST /api/payments HTTP/1.1\r\nHost: a\r\nContent-Length: 5000\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("invalid-request");
    }

    @Test
    void anAnswerThatBreaksOffDoesNotLookComplete() {
        World.CATALOG.behave(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[64 * 1024]);
            exchange.getResponseBody().flush();
            throw new IllegalStateException("the service dies here");
        });

        assertThatThrownBy(() -> client.get("/api/movies")).isInstanceOf(UncheckedIOException.class);
    }

    private static void keepSilent(HttpExchange exchange, CountDownLatch end) {
        try {
            end.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            exchange.close();
        }
    }
}

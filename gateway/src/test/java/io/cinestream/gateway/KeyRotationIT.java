package io.cinestream.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
class KeyRotationIT {

    private static final int SOME = 50;

    @Autowired
    private Client client;

    @LocalServerPort
    private int port;

    private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();
    private final AtomicBoolean done = new AtomicBoolean();

    @Test
    void noRequestFailsWhileKeycloakChangesItsKey() throws Exception {
        var browser = new Browser(port);
        browser.logsIn(RealKeycloak.someone());
        String old = token(browser);
        try (ExecutorService traffic = Executors.newVirtualThreadPerTaskExecutor()) {
            var bearer = traffic.submit(() ->
                    repeat(() -> client.get("/api/movies", "Authorization", old).statusCode()));
            var session =
                    traffic.submit(() -> repeat(() -> browser.get("/bff/me").statusCode()));
            awaitMore();

            RealKeycloak.changesItsKey();
            awaitMore();
            assertThat(browser.post("/bff/refresh", "").statusCode()).isEqualTo(204);
            awaitMore();
            var newcomer = new Browser(port);
            newcomer.logsIn(RealKeycloak.someone());
            assertThat(newcomer.get("/bff/me").statusCode()).isEqualTo(200);
            awaitMore();
            done.set(true);
            bearer.get();
            session.get();
        } finally {
            done.set(true);
        }

        assertThat(keyOf(token(browser))).isNotEqualTo(keyOf(old));
        assertThat(answers).containsOnlyKeys(200);
    }

    private void repeat(java.util.function.IntSupplier request) {
        while (!done.get()) {
            answers.merge(request.getAsInt(), 1, Integer::sum);
        }
    }

    private void awaitMore() {
        int sofar = count();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> count() > sofar + SOME);
    }

    private int count() {
        return answers.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String keyOf(String token) throws ParseException {
        return JWSObject.parse(token.substring("Bearer ".length())).getHeader().getKeyID();
    }

    private static String token(Browser browser) {
        World.PAYMENT.received().clear();
        browser.get("/api/payments");
        return World.PAYMENT.last().headers().getFirst("Authorization");
    }
}

package io.cinestream.gateway.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.gateway.Browser;
import io.cinestream.gateway.BrowserTest;
import io.cinestream.gateway.OtherGateways;
import io.cinestream.gateway.RealKeycloak;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

@BrowserTest
class RefreshIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private OtherGateways gateways;

    @Autowired
    private FindByIndexNameSessionRepository<Session> sessions;

    @LocalServerPort
    private int port;

    private final RealKeycloak.Person asha = RealKeycloak.someone();
    private Browser browser;

    @BeforeEach
    void logsIn() {
        browser = new Browser(port);
        browser.logsIn(asha);
    }

    @Test
    void manyRequestsAtExpiryThroughTwoGatewaysRefreshOnce() throws Exception {
        try (var other = gateways.start()) {
            assertThat(answersOf(20, other.port())).containsOnly(200);
            assertThat(RealKeycloak.refreshes(asha)).isEmpty();

            theTokenRunsOut();

            assertThat(answersOf(20, other.port())).hasSize(20).containsOnly(200);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(RealKeycloak.refreshes(asha)).containsExactly("REFRESH_TOKEN"));
        }
    }

    @Test
    void aRefreshThatWasAskedForGivesNewTokens() {
        String before = login().accessToken();

        assertThat(browser.post("/bff/refresh", "").statusCode()).isEqualTo(204);

        assertThat(login().accessToken()).isNotEqualTo(before);
        assertThat(browser.get("/bff/me").statusCode()).isEqualTo(200);
    }

    @Test
    void withoutASessionThereIsNothingToRefresh() {
        var stranger = new Browser(port);
        stranger.get("/bff/me");

        assertThat(stranger.post("/bff/refresh", "").statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionThatEndedAtKeycloakEndsHere() {
        RealKeycloak.endSessions(asha);
        theTokenRunsOut();

        assertThat(browser.get("/api/movies").statusCode()).isEqualTo(200);
        assertThat(browser.get("/bff/me").statusCode()).isEqualTo(401);
        assertThat(sessions.findByPrincipalName(asha.id())).isEmpty();
    }

    @Test
    void whileKeycloakIsAwayTheSessionIsKept() {
        assertThat(browser.get("/bff/me").statusCode()).isEqualTo(200);
        var loggedOut = new Browser(port);
        loggedOut.logsIn(RealKeycloak.someone());
        RealKeycloak.server().kill();
        try {
            assertThat(browser.get("/bff/me").statusCode()).isEqualTo(200);
            theTokenRunsOut();

            var outage = browser.get("/bff/me");
            assertThat(outage.statusCode()).isEqualTo(503);
            assertThat(outage.body()).contains("\"code\":\"login-unavailable\"");
            assertThat(outage.headers().firstValue("Retry-After")).isPresent();
            assertThat(loggedOut.post("/bff/logout", "").body())
                    .contains("/auth/realms/cinestream/protocol/openid-connect/logout?client_id=cinestream-bff");
            assertThat(loggedOut.cookies()).doesNotContainKey("CINESTREAM");
        } finally {
            RealKeycloak.comesBack();
        }
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(browser.get("/bff/me").statusCode()).isEqualTo(200));
    }

    private List<Integer> answersOf(int requests, int otherPort) throws Exception {
        var start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = IntStream.range(0, requests)
                    .mapToObj(i -> request(i % 2 == 0 ? port : otherPort, start))
                    .map(threads::submit)
                    .toList();
            start.countDown();
            List<Integer> statuses = new java.util.ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }

    private Callable<Integer> request(int instance, CountDownLatch start) {
        var tab = new Browser(instance);
        tab.cookies().putAll(browser.cookies());
        return () -> {
            start.await();
            return tab.get("/bff/me").statusCode();
        };
    }

    private void theTokenRunsOut() {
        Session session = session();
        Login now = login();
        session.setAttribute(
                Login.ATTRIBUTE,
                new Login(
                        now.userId(),
                        now.sid(),
                        now.accessToken(),
                        Instant.now(),
                        now.refreshToken(),
                        now.startedAt(),
                        now.endsAt()));
        sessions.save(session);
    }

    private Login login() {
        return session().getAttribute(Login.ATTRIBUTE);
    }

    private Session session() {
        return sessions.findByPrincipalName(asha.id()).values().iterator().next();
    }
}

package io.cinestream.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a request of a session becomes on its way to a service. */
@BrowserTest
class RelayIT {

    @Autowired
    private Client client;

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void logsIn() {
        browser = new Browser(port);
        browser.logsIn(RealKeycloak.someone());
    }

    @Test
    void theServiceGetsTheTokenAndNoCookie() {
        browser.cookies().put("tracking", "1");

        assertThat(browser.get("/api/bookings").statusCode()).isEqualTo(200);

        var headers = received().headers();
        assertThat(headers.getFirst("Authorization")).startsWith("Bearer eyJ");
        assertThat(headers).doesNotContainKey("Cookie");
    }

    @Test
    void aPlayerGetsItsOwnCookiesOnly() {
        browser.cookies().put("play-1", "key");

        browser.get("/play/token/master.m3u8");

        assertThat(World.STREAMING.last().headers().get("Cookie")).containsExactly("play-1=key");
    }

    @Test
    void aTokenThatTheClientSendsWins() {
        var other = browser.get("/api/movies", "Authorization", "Bearer nonsense");

        assertThat(other.statusCode()).isEqualTo(401);
        assertThat(World.CATALOG.received()).isEmpty();
    }

    @Test
    void aWriteOfASessionNeedsItsProof() {
        var forged = browser.postUnproven("/api/bookings", "{}");

        client.problem(forged, 403, "csrf");
        assertThat(received(World.BOOKING_A, World.BOOKING_B)).isEmpty();
        assertThat(browser.post("/api/bookings", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void aWriteWithATokenOfItsOwnNeedsNone() {
        browser.get("/api/bookings");
        String token = received().headers().getFirst("Authorization");

        assertThat(browser.postUnproven("/api/bookings", "{}", "Authorization", token)
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.post("/api/bookings", "{}", "Authorization", token).statusCode())
                .isEqualTo(200);
    }

    @Test
    void scriptsOfOtherSitesGetNothing() {
        client.problem(browser.get("/bff/me", "Origin", "https://evil.example"), 403, "origin-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/auth/realms/cinestream/protocol/openid-connect/token",
                "/auth/realms/cinestream/protocol/openid-connect/certs",
                "/auth/realms/cinestream/protocol/openid-connect/userinfo",
                "/auth/realms/cinestream/account",
                "/auth/realms/cinestream/.well-known/openid-configuration",
                "/auth/realms/master/protocol/openid-connect/auth",
                "/auth/realms/master/login-actions/authenticate",
                "/auth/admin/master/console/",
                "/auth/admin/realms/cinestream/users",
                "/auth/metrics",
                "/auth/"
            })
    void ofKeycloakOnlyTheLoginPageIsOpen(String path) {
        client.problem(browser.get(path), 404, "not-found");
        client.problem(client.post(path, "grant_type=password"), 404, "not-found");
    }

    @Test
    void theLoginPageIsOurs() {
        var page = new Browser(port).get(Browser.next(new Browser(port).get("/oauth2/authorization/keycloak")));
        var german = new Browser(port)
                .get(Browser.next(new Browser(port).get("/oauth2/authorization/keycloak")), "Accept-Language", "de");

        assertThat(page.body()).contains("cinestream.css", ">CineStream<", "Log in");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'self'");
        assertThat(german.body()).contains("lang=\"de\"", "Anmelden");
        String style = page.body().replaceFirst("(?s).*href=\"(/auth/resources/[^\"]+/cinestream.css)\".*", "$1");
        assertThat(client.get(style).statusCode()).isEqualTo(200);
    }

    private static FakeService.Received received() {
        return received(World.BOOKING_A, World.BOOKING_B).findFirst().orElseThrow();
    }

    private static Stream<FakeService.Received> received(FakeService... services) {
        return Stream.of(services).flatMap(service -> service.received().stream());
    }
}

package io.cinestream.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@GatewayTest
class EdgeIT {

    private static final int KILO = 1024;

    @Autowired
    private Client client;

    @Test
    void aChunkedBodyBeyondTheLimitIsRefused() {
        var answer = client.chunked("/api/bookings", new ByteArrayInputStream(new byte[150 * KILO]));

        assertThat(client.problem(answer, 413, "body-too-large").path("limit").asInt())
                .isEqualTo(100 * KILO);
    }

    @Test
    void aDeclaredBodyBeyondTheLimitIsRefusedUnread() {
        client.problem(client.post("/api/bookings", "x".repeat(150 * KILO)), 413, "body-too-large");

        assertThat(World.BOOKING_A.received()).isEmpty();
        assertThat(World.BOOKING_B.received()).isEmpty();
    }

    @Test
    void aRouteMayAllowMoreOrLess() {
        assertThat(client.chunked("/api/movies/1/poster", new ByteArrayInputStream(new byte[150 * KILO]))
                        .statusCode())
                .isEqualTo(200);
        assertThat(World.CATALOG.last().body()).hasSize(150 * KILO);
        client.problem(client.post("/api/auth/login", "x".repeat(20 * KILO)), 413, "body-too-large");
    }

    @Test
    void whatAClientClaimsAboutItselfIsStripped() {
        client.get(
                "/api/movies",
                "X-User-Id",
                "1",
                "X-User-Role",
                "admin",
                "Forwarded",
                "for=10.0.0.1",
                "X-Forwarded-For",
                "10.0.0.1",
                "X-Forwarded-Host",
                "evil.example",
                "X-Real-IP",
                "10.0.0.1");

        var headers = World.CATALOG.last().headers();
        assertThat(headers.keySet()).noneMatch(name -> name.toLowerCase().startsWith("x-user-"));
        assertThat(headers).doesNotContainKeys("Forwarded", "X-real-ip");
        assertThat(headers.get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(headers.get("X-Forwarded-Host")).containsExactly("127.0.0.1:" + client.port());
    }

    @Test
    void aTrustedProxyIsBelieved() {
        client.throughProxy("GET", "/api/movies", "", "X-Forwarded-For", "203.0.113.9", "X-Forwarded-Proto", "https");

        var headers = World.CATALOG.last().headers();
        assertThat(headers.get("X-Forwarded-For")).containsExactly("203.0.113.9");
        assertThat(headers.get("X-Forwarded-Proto")).containsExactly("https");
    }

    @Test
    void aCookieOfOneAnswerIsNotSentWithTheNextRequest() {
        World.STREAMING.behave(exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "play=secret; Path=/play");
            World.STREAMING.sayName(exchange);
        });

        assertThat(client.get("/play/a/master.m3u8").headers().firstValue("Set-Cookie"))
                .isPresent();
        client.get("/play/b/master.m3u8");

        assertThat(World.STREAMING.last().headers()).doesNotContainKey("Cookie");
    }

    @Test
    void scriptsOfAListedOriginMayCall() {
        var preflight = client.send(
                "OPTIONS",
                "/api/bookings",
                "Origin",
                "https://shop.example",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "authorization,idempotency-key");

        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("https://shop.example");
        assertThat(client.get("/api/movies", "Origin", "https://shop.example")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .hasValue("https://shop.example");
    }

    @Test
    void scriptsOfOtherOriginsMayNot() {
        client.problem(client.get("/api/movies", "Origin", "https://evil.example"), 403, "origin-not-allowed");
        client.problem(
                client.send(
                        "OPTIONS",
                        "/api/movies",
                        "Origin",
                        "https://evil.example",
                        "Access-Control-Request-Method",
                        "GET"),
                403,
                "origin-not-allowed");
        assertThat(World.CATALOG.received()).isEmpty();
    }

    @Test
    void formsOfPagesWithoutReferrerAreNoScripts() {
        var sent = client.post(
                "/sandbox/sessions/1/approve",
                "delaySeconds=0",
                "Origin",
                "null",
                "Content-Type",
                "application/x-www-form-urlencoded");

        assertThat(sent.statusCode()).isEqualTo(200);
    }

    @Test
    void answersCarrySecurityHeaders() {
        var headers = client.get("/api/movies").headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("strict-origin-when-cross-origin");
        assertThat(headers.allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'self'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Strict-Transport-Security"))
                .as("it would mean nothing here")
                .isEmpty();
    }

    @Test
    void refusalsCarrySecurityHeadersToo() {
        var headers =
                client.get("/api/movies", "Origin", "https://evil.example").headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void overTlsTheBrowserIsToldToStayThere() {
        var headers = client.throughProxy("GET", "/api/movies", "", "X-Forwarded-Proto", "https")
                .headers();

        assertThat(headers.allValues("Strict-Transport-Security"))
                .singleElement()
                .asString()
                .contains("max-age=");
    }

    @Test
    void headersBeyondTheLimitAreRefused() {
        var answer = client.get("/api/movies", "X-Long", "x".repeat(20 * KILO));

        assertThat(answer.statusCode()).isIn(400, 431);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(World.CATALOG.received()).isEmpty();
    }

    @Test
    void aPolicyOfTheServiceIsKept() {
        World.PAYMENT.behave(exchange -> {
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'");
            World.PAYMENT.sayName(exchange);
        });

        assertThat(client.get("/sandbox/checkout/1").headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/movies?q={x} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /api//movies HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /api/movies;x=1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /api/%2e%2e/actuator HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /api/movies HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
                "GET /api/movies HTTP/9.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "POST /api/bookings HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n"
            })
    void malformedRequestsAreProblemsToo(String request) {
        String answer = client.raw(request);

        assertThat(answer).matches("(?s)HTTP/1.1 (400|505) .*").contains("application/problem+json");
        String body = answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
        assertThat(JsonMapper.shared().readValue(body, Map.class))
                .containsKeys("type", "title", "status", "code", "traceId");
    }
}

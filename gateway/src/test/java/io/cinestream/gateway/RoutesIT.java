package io.cinestream.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class RoutesIT {

    /** To one service, as application.yml has it. */
    private static final int CONNECTIONS = 400;

    @Autowired
    private Client client;

    @ParameterizedTest(name = "{0} {1} goes to {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    POST   | /api/auth/register                | identity
                    POST   | /api/auth/login                   | identity
                    POST   | /api/auth/refresh                 | identity
                    POST   | /api/auth/logout                  | identity
                    GET    | /api/auth/me                      | identity
                    POST   | /api/auth/password-reset          | identity
                    POST   | /api/auth/password-reset/confirm  | identity
                    PUT    | /api/auth/password                | identity
                    GET    | /api/auth/sessions                | identity
                    DELETE | /api/auth/sessions/1              | identity
                    PUT    | /api/me                           | identity
                    DELETE | /api/me                           | identity
                    POST   | /api/owner-applications           | identity
                    POST   | /api/owner-applications/1/approval | identity
                    GET    | /api/admin/users                  | identity
                    PUT    | /api/admin/users/1/role           | identity
                    POST   | /api/admin/users/1/disable        | identity
                    GET    | /api/admin/audit                  | identity
                    GET    | /api/movies                       | catalog
                    POST   | /api/movies                       | catalog
                    POST   | /api/movies/                      | catalog
                    GET    | /api/movies/1                     | catalog
                    PUT    | /api/movies/1                     | catalog
                    DELETE | /api/movies/1                     | catalog
                    GET    | /api/movies/1/shows               | catalog
                    GET    | /api/movies/1/poster              | catalog
                    PUT    | /api/movies/1/poster              | catalog
                    GET    | /api/movies/1/reviews             | catalog
                    GET    | /api/theaters                     | catalog
                    POST   | /api/theaters/1/screens           | catalog
                    GET    | /api/shows                        | catalog
                    POST   | /api/shows                        | catalog
                    GET    | /api/shows/1                      | catalog
                    PUT    | /api/shows/1                      | catalog
                    DELETE | /api/shows/1                      | catalog
                    POST   | /api/shows/1/cancellation         | catalog
                    GET    | /api/shows/1/seats                | booking
                    GET    | /api/shows/1/seats/stream         | booking
                    POST   | /api/shows/1/holds                | booking
                    GET    | /api/holds/1                      | booking
                    DELETE | /api/holds/1                      | booking
                    GET    | /api/holds/1/price                | booking
                    GET    | /api/admin/promo-codes            | booking
                    PUT    | /api/admin/promo-codes/1          | booking
                    GET    | /api/admin/stats                  | booking
                    GET    | /api/owner/stats                  | booking
                    GET    | /api/shows/1/stats                | booking
                    POST   | /api/bookings                     | booking
                    GET    | /api/bookings                     | booking
                    GET    | /api/bookings/1                   | booking
                    GET    | /api/bookings/1/cancellation      | booking
                    POST   | /api/bookings/1/cancellation      | booking
                    POST   | /api/payments                     | payment
                    GET    | /api/payments/1                   | payment
                    POST   | /api/webhooks/sandbox             | payment
                    GET    | /sandbox/checkout/1               | payment
                    GET    | /api/notifications                | notification
                    POST   | /api/notifications/1/read         | notification
                    POST   | /api/notifications/read-all       | notification
                    GET    | /api/notifications/stream         | notification
                    GET    | /api/notifications/preferences    | notification
                    GET    | /api/library                      | streaming
                    POST   | /api/playback                     | streaming
                    PUT    | /api/playback/1/position          | streaming
                    GET    | /play/t/master.m3u8              | streaming
                    """)
    void everyPathReachesItsService(String method, String path, String service) {
        var answer = client.send(method, path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(service);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "catalog", "booking", "payment", "notification", "streaming"})
    void everyServiceShowsItsInterface(String service) {
        assertThat(client.get("/v3/api-docs/" + service).body()).isEqualTo(service);
        assertThat(World.SERVICES.stream().flatMap(each -> each.received().stream()))
                .singleElement()
                .satisfies(received -> assertThat(received.uri()).isEqualTo("/v3/api-docs"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/api/nowhere",
                "/api/shows/1/nowhere",
                "/v3/api-docs",
                "/auth/realms/cinestream",
                "/actuator",
                "/actuator/health",
                "/actuator/gateway",
                "/actuator/prometheus"
            })
    void whatIsNotPublicIsNotFound(String path) {
        client.problem(client.get(path), 404, "not-found");
    }

    @Test
    void aWrongMethodOnAnOwnPageIsRefused() {
        client.problem(client.post("/problems/not-found", ""), 405, "method-not-allowed");
    }

    @Test
    void queriesAndFormsArriveAsTheyWereSent() {
        client.post(
                "/api/webhooks/sandbox?try=1&q=a%20b%2Bc",
                "b=2&a=1%202&b=3", "Content-Type", "application/x-www-form-urlencoded");

        assertThat(World.PAYMENT.last().body()).isEqualTo("b=2&a=1%202&b=3");
        assertThat(World.PAYMENT.last().headers().getFirst("Content-Length")).isEqualTo("15");
        assertThat(World.PAYMENT.last().uri()).isEqualTo("/api/webhooks/sandbox?try=1&q=a%20b%2Bc");
    }

    @Test
    void statusHeadersAndBodyComeBackUnchanged() {
        World.CATALOG.behave(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            exchange.getResponseHeaders().set("Location", "/api/movies/1");
            FakeService.answer(exchange, 409, "application/problem+json", "{\"code\":\"has-active-bookings\"}");
        });

        var answer = client.get("/api/movies/1");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"7\"");
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/movies/1");
        assertThat(answer.body()).isEqualTo("{\"code\":\"has-active-bookings\"}");
    }

    @Test
    void theServicesWorkBelongsToTheTraceOfTheRequest() {
        client.get("/api/movies", "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        assertThat(World.CATALOG.last().headers().get("traceparent"))
                .singleElement()
                .asString()
                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
                .doesNotContain("00f067aa0ba902b7");
    }

    @Test
    void answersThatTheClientHasAlreadyKeepNoConnections() {
        World.CATALOG.behave(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"one\"");
            World.CATALOG.sayName(exchange);
        });

        String token = "Bearer " + World.ISSUER.good(UUID.randomUUID());
        for (int i = 0; i <= CONNECTIONS; i++) {
            assertThat(client.get("/api/movies", "Authorization", token, "If-None-Match", "\"one\"")
                            .statusCode())
                    .isEqualTo(304);
        }
    }

    @Test
    void healthIsToldOnTheManagementPortOnly() {
        assertThat(client.management("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(client.management("/actuator/prometheus").statusCode()).isEqualTo(200);
    }
}

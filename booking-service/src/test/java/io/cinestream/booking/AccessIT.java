package io.cinestream.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.testsupport.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may call what: each endpoint stands here once, with the answer for each kind of caller. */
@BookingTest
class AccessIT {

    /** Expected status per caller; -1: not asked here, because it would change what the next caller finds. */
    private record Rule(
            String endpoint, @Nullable Object body, int anonymous, int customer, int other, int owner, int admin) {}

    private static final Map<String, Object> PROMO_CODE =
            Map.of("code", "ACCESS-" + UUID.randomUUID().toString().substring(0, 8), "percent", 10);

    private final UUID customer = UUID.randomUUID();

    @Autowired
    private Cinema cinema;

    @Autowired
    private TestTokens tokens;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void letsEachCallerDoWhatIsTheirsAndNothingElse() {
        UUID show = cinema.aShow();
        UUID hold = cinema.aHold(customer, show, "A1");
        UUID booking = cinema.aConfirmedBooking(customer, show, "A2");
        Map<String, Object> seats = Map.of("seats", List.of("Z99"));
        Map<String, Object> aHold = Map.of("holdId", hold);
        for (Rule rule : rules(seats, aHold)) {
            String path = rule.endpoint().substring(rule.endpoint().indexOf(' ') + 1);
            UUID id = path.startsWith("/api/shows") ? show : path.startsWith("/api/holds") ? hold : booking;
            HttpMethod method = HttpMethod.valueOf(
                    rule.endpoint().substring(0, rule.endpoint().indexOf(' ')));
            String filled = path.replaceAll("\\{\\w+}", id.toString());
            ask(rule, method, filled, null, rule.anonymous());
            ask(rule, method, filled, tokens.customer(UUID.randomUUID()), rule.other());
            ask(rule, method, filled, tokens.owner(UUID.randomUUID()), rule.owner());
            ask(rule, method, filled, tokens.admin(UUID.randomUUID()), rule.admin());
            ask(rule, method, filled, tokens.customer(customer), rule.customer());
        }
    }

    @Test
    void knowsARuleForEveryEndpoint() {
        Set<String> ruled =
                rules(Map.of(), Map.of()).stream().map(Rule::endpoint).collect(Collectors.toSet());
        Set<String> served = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("io.cinestream.booking.")) {
                mapping.getPatternValues()
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> served.add(method + " " + pattern)));
            }
        });
        served.remove("GET /api/shows/{showId}/seats/stream");
        assertThat(ruled).isEqualTo(served);
    }

    @Test
    void describesItself() {
        Answer api = cinema.get("/v3/api-docs", null);
        assertThat(api.status()).isEqualTo(200);
        assertThat(api.body().path("paths").has("/api/bookings/{id}/cancellation"))
                .isTrue();
    }

    @Test
    void refusesTokensThatAreNotValid() {
        for (String token : List.of(
                tokens.expired(customer), tokens.foreign(customer), tokens.forAnotherAudience(customer), "Bearer x")) {
            assertThat(cinema.send(HttpMethod.GET, "/api/bookings", token, null, Map.of())
                            .status())
                    .isEqualTo(401);
        }
    }

    /** In an order in which nothing that a later rule needs is used up. */
    private static List<Rule> rules(Object seats, Object hold) {
        return List.of(
                new Rule("GET /api/shows/{showId}/seats", null, 200, 200, 200, 200, 200),
                new Rule("POST /api/shows/{showId}/holds", seats, 401, 404, 404, 404, 404),
                new Rule(
                        "POST /api/shows/{showId}/blocks",
                        Map.of("seats", List.of("C1"), "reason", "camera"),
                        401,
                        403,
                        403,
                        404,
                        201),
                new Rule("GET /api/shows/{showId}/blocks", null, 401, 403, 403, 404, 200),
                new Rule("DELETE /api/shows/{showId}/blocks/{seat}", null, 401, 403, 403, 404, 404),
                new Rule("GET /api/holds/{id}", null, 401, 200, 404, 404, 404),
                new Rule("GET /api/holds/{id}/price", null, 401, 200, 404, 404, 404),
                new Rule("POST /api/bookings", hold, 401, -1, 404, 404, 404),
                new Rule("DELETE /api/holds/{id}", null, 401, 204, 404, 404, 404),
                new Rule("GET /api/bookings", null, 401, 200, 200, 200, 200),
                new Rule("GET /api/admin/promo-codes", null, 401, 403, 403, 403, 200),
                new Rule("POST /api/admin/promo-codes", PROMO_CODE, 401, 403, 403, 403, 201),
                new Rule("GET /api/admin/promo-codes/{id}", null, 401, 403, 403, 403, 404),
                new Rule("PUT /api/admin/promo-codes/{id}", PROMO_CODE, 401, 403, 403, 403, 404),
                new Rule("DELETE /api/admin/promo-codes/{id}", null, 401, 403, 403, 403, 404),
                new Rule("GET /api/admin/stats", null, 401, 403, 403, 403, 200),
                new Rule("GET /api/owner/stats", null, 401, 403, 403, 200, 403),
                new Rule("GET /api/shows/{showId}/stats", null, 401, 403, 403, 404, 200),
                new Rule("GET /api/me/export", null, 401, 200, 200, 200, 200),
                new Rule("GET /api/bookings/{id}", null, 401, 200, 404, 404, 200),
                new Rule("GET /api/bookings/{id}/ticket.pdf", null, 401, 200, 404, 404, 200),
                new Rule("GET /api/bookings/{id}/ticket.png", null, 401, 200, 404, 404, 200),
                new Rule("GET /api/bookings/{id}/ticket.ics", null, 401, 200, 404, 404, 200),
                new Rule("POST /api/bookings/{id}/resend", null, 401, 202, 404, 404, 404),
                new Rule("GET /api/check-ins/key", null, 200, 200, 200, 200, 200),
                new Rule("POST /api/check-ins", Map.of("code", "x", "nonce", "y"), 401, 403, 403, 409, 409),
                new Rule("DELETE /api/check-ins/{id}", null, 401, 403, 403, 404, 404),
                new Rule("GET /api/shows/{showId}/check-ins", null, 401, 403, 403, 404, 200),
                new Rule("GET /api/bookings/{id}/cancellation", null, 401, 200, 404, 404, 404),
                new Rule("POST /api/bookings/{id}/cancellation", null, 401, 200, 404, 404, 404));
    }

    private void ask(Rule rule, HttpMethod method, String path, @Nullable String token, int expected) {
        if (expected >= 0) {
            assertThat(cinema.send(method, path, token, rule.body(), Map.of()).status())
                    .as("%s by %s", rule.endpoint(), token)
                    .isEqualTo(expected);
        }
    }
}

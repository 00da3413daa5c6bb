package io.cinestream.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@GatewayTest
class ExportIT {

    private static final String PATH = "/api/me/export";

    @Autowired
    private Client client;

    private final String me = "Bearer " + World.ISSUER.good(UUID.randomUUID());

    @BeforeEach
    void everyServiceKeepsSomething() {
        owners().forEach((part, instances) -> instances.forEach(instance -> instance.behave(
                exchange -> FakeService.answer(exchange, 200, "application/json", "{\"of\":\"" + part + "\"}"))));
    }

    @Test
    void isOneFileOfAllPartsAskedForInTheCallersName() {
        var answer = client.get(PATH, "Authorization", me);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"cinestream-my-data.json\"");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonNode file = JsonMapper.shared().readTree(answer.body());
        assertThat(file.propertyNames())
                .containsExactly("account", "bookings", "payments", "notifications", "streaming", "reviews");
        owners().forEach((part, instances) -> {
            assertThat(file.at("/" + part + "/of").asString()).isEqualTo(part);
            assertThat(instances.stream().flatMap(instance -> instance.received().stream()))
                    .singleElement()
                    .satisfies(received -> assertThat(received.headers().getFirst("Authorization"))
                            .isEqualTo(me));
        });
    }

    @Test
    void isNoFileAtAllWhenOneServiceIsDown() {
        World.PAYMENT.stop();

        var answer = client.get(PATH, "Authorization", me);

        assertThat(client.problem(answer, 503, "unavailable").path("service").asString())
                .isEqualTo("payment");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
    }

    @Test
    void isNoFileAtAllWhenOneServiceBreaksOffOrFails() {
        World.STREAMING.behave(HttpExchange::close);
        client.problem(client.get(PATH, "Authorization", me), 503, "unavailable");

        World.STREAMING.behave(exchange -> FakeService.answer(exchange, 500, "application/problem+json", "{}"));
        client.problem(client.get(PATH, "Authorization", me), 503, "unavailable");
    }

    @Test
    void isForNobodyWithoutAGoodToken() {
        client.problem(client.get(PATH), 401, "unauthenticated");
        client.problem(client.get(PATH, "Authorization", "Bearer " + World.ISSUER.expired()), 401, "unauthenticated");
        World.IDENTITY.behave(exchange -> FakeService.answer(exchange, 401, "application/problem+json", "{}"));
        client.problem(client.get(PATH, "Authorization", me), 401, "unauthenticated");
    }

    private static Map<String, List<FakeService>> owners() {
        return Map.of(
                "account", List.of(World.IDENTITY),
                "bookings", List.of(World.BOOKING_A, World.BOOKING_B),
                "payments", List.of(World.PAYMENT),
                "notifications", List.of(World.NOTIFICATION),
                "streaming", List.of(World.STREAMING),
                "reviews", List.of(World.CATALOG));
    }
}

package io.cinestream.gateway.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.gateway.Browser;
import io.cinestream.gateway.GatewayTest;
import io.cinestream.gateway.OtherGateways;
import io.cinestream.gateway.World;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A gateway that starts while PostgreSQL and Kafka are away. */
@GatewayTest
@Import(OtherGateways.class)
class OutagesIT {

    private static final String NOBODY = "127.0.0.1:1";

    @Autowired
    private OtherGateways gateways;

    @Test
    void withoutDatabaseAndBrokerItServesEverybodyButSessions() {
        try (var alone = gateways.start(Map.of(
                "spring.datasource.url",
                "jdbc:postgresql://" + NOBODY + "/gateway",
                "spring.kafka.bootstrap-servers",
                NOBODY,
                "world.keycloak",
                "fake"))) {
            var browser = new Browser(alone.port());
            String token = "Bearer " + World.ISSUER.good(UUID.randomUUID());

            assertThat(browser.get("/api/movies").statusCode()).isEqualTo(200);
            assertThat(browser.get("/api/bookings", "Authorization", token).statusCode())
                    .isEqualTo(200);
            assertThat(new Browser(alone.managementPort())
                            .get("/actuator/health/readiness")
                            .statusCode())
                    .isEqualTo(200);

            browser.cookies()
                    .put(
                            "CINESTREAM",
                            alone.context()
                                    .getBean(Seal.class)
                                    .closeText(UUID.randomUUID().toString()));
            var session = browser.get("/api/movies");
            assertThat(session.statusCode()).isEqualTo(503);
            assertThat(session.body()).contains("\"code\":\"unavailable\"");
        }
    }
}

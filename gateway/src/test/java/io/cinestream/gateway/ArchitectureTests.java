package io.cinestream.gateway;

import io.cinestream.testsupport.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void theGatewayKeepsTheHouseRules() {
        ArchitectureRules.check(GatewayApplication.class);
    }
}

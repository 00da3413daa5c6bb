package io.cinestream.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PortPlanTests {

    @Test
    void allPortsFollowThePublicOne() {
        PortPlan plan = PortPlan.of(9000, Map.of(Service.BOOKING, 2, Service.PAYMENT, 2));

        assertThat(plan.port("gateway")).isEqualTo(9000);
        assertThat(plan.port("streaming")).isEqualTo(9006);
        assertThat(plan.port(PortPlan.KEYCLOAK)).isEqualTo(9010);
        assertThat(plan.port(PortPlan.POSTGRES)).isEqualTo(9014);
        assertThat(plan.port(PortPlan.MAIL_PAGE)).isEqualTo(9016);
        assertThat(plan.port("booking-2")).isEqualTo(9020);
        assertThat(plan.port("payment-2")).isEqualTo(9021);
    }

    @Test
    void everyPortIsAnotherFreeOneWhenNoneIsWanted() {
        PortPlan plan = PortPlan.of(0, Map.of());

        assertThat(plan.all().values()).doesNotHaveDuplicates().allMatch(port -> port > 0);
    }

    @Test
    void refusesAPublicPortWhoseFollowersWouldNotExist() {
        assertThatThrownBy(() -> PortPlan.of(65_535, Map.of())).hasMessageContaining("65535");
    }
}

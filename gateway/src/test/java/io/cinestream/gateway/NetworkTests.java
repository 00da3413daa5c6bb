package io.cinestream.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTests {

    @Test
    void allAddressesOfOneSubscriberAreOneNetwork() {
        assertThat(Network.of("2001:db8:1:2::1"))
                .isEqualTo(Network.of("2001:db8:1:2:ffff:ffff:ffff:ffff"))
                .isNotEqualTo(Network.of("2001:db8:1:3::1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "no address"})
    void anythingElseStandsForItself(String address) {
        assertThat(Network.of(address)).isEqualTo(address);
    }
}

package io.cinestream.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class MaskedAddressesTests {

    private static final String PATH = "/play/top-secret/segment0001.m4s";

    @Test
    void theSpanOfARequestHasNoPlaybackToken() {
        var context = new ServerRequestObservationContext(
                new MockHttpServletRequest("GET", PATH), new MockHttpServletResponse());

        assertThat(new MaskedAddresses.Received().getHighCardinalityKeyValues(context))
                .anySatisfy(value -> assertThat(value.getValue()).isEqualTo("/play/***/segment0001.m4s"));
    }
}

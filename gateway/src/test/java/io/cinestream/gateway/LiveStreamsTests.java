package io.cinestream.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.gateway.GatewaySettings.Streams;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.function.ServerRequest;

class LiveStreamsTests {

    private final FakeService service = new FakeService("endless");
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    @Timeout(60)
    void endsAStreamAfterItsLongestLifeAlthoughTheServiceWouldGoOn() throws Exception {
        service.behave(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("data: 1\n\n".getBytes());
            exchange.getResponseBody().flush();
            awaitEnd();
        });
        var response = new MockHttpServletResponse();

        try (var http = HttpClients.createDefault()) {
            var streams = new LiveStreams(http, new Streams(1, 1, Duration.ofSeconds(4)));
            streams.open(request()).writeTo(new MockHttpServletRequest(), response, List::of);
            // the only place is free again
            assertThat(streams.open(request()).statusCode().value()).isEqualTo(200);
            streams.stop();
        }

        end.countDown();
        assertThat(response.getContentAsString()).isEqualTo("data: 1\n\n");
    }

    private ProxyExchange.Request request() {
        ProxyExchange none = unused -> {
            throw new UnsupportedOperationException();
        };
        return none.request(ServerRequest.create(new MockHttpServletRequest(), List.of()))
                .uri(URI.create(service.url() + "/stream"))
                .build();
    }

    private void awaitEnd() throws IOException {
        try {
            end.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}

package io.cinestream.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.ServerResponse;

/** One request, one answer; a route marked as a stream is handed to {@link LiveStreams}. */
class UpstreamExchange extends RestClientProxyExchange {

    private final LiveStreams streams;

    UpstreamExchange(RestClient client, GatewayMvcProperties properties, LiveStreams streams) {
        super(client, properties);
        this.streams = streams;
    }

    @Override
    public ServerResponse exchange(Request request) {
        return LiveStreams.isMarked(request.getServerRequest()) ? streams.open(request) : super.exchange(request);
    }

    @Override
    protected int copyResponseBody(ClientHttpResponse answer, InputStream from, OutputStream to) {
        try {
            return super.copyResponseBody(answer, from, to);
        } catch (IOException broken) {
            throw new BrokenAnswer(broken);
        }
    }
}

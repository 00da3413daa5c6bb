package io.cinestream.gateway;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Closeable;
import java.io.IOException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** What requests and streams have in common: how a call is made of a request, and an answer of what comes back. */
final class UpstreamCalls {

    private UpstreamCalls() {}

    /** Method, address and headers; the length of a body is the body's to say. */
    static HttpUriRequestBase call(ProxyExchange.Request request) {
        var call = new HttpUriRequestBase(request.getMethod().name(), request.getUri());
        request.getHeaders().forEach((name, values) -> values.forEach(value -> call.addHeader(name, value)));
        call.removeHeaders(HttpHeaders.CONTENT_LENGTH);
        return call;
    }

    static ClassicHttpResponse send(CloseableHttpClient client, HttpUriRequestBase call) {
        try {
            return client.executeOpen(new HttpHost(call.getScheme(), call.getAuthority()), call, null);
        } catch (IOException failed) {
            throw new ResourceAccessException("no answer to a " + call.getMethod(), failed);
        }
    }

    /**
     * Status and headers as they came, but for what is between two neighbours only.
     *
     * @param connection closed in the end, even where the body is not wanted because the client turns out to have it
     */
    static ServerResponse answer(
            ProxyExchange.Request request,
            ClassicHttpResponse upstream,
            Closeable connection,
            ServerResponse.HeadersBuilder.WriteFunction body) {
        ServerResponse answer = GatewayServerResponse.status(upstream.getCode()).build(body);
        var received = new Received(upstream);
        request.getResponseConsumers().forEach(consumer -> consumer.accept(received, answer));
        return new Answer(answer, connection);
    }

    private record Answer(ServerResponse received, Closeable connection) implements ServerResponse {

        @Override
        public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
                throws ServletException, IOException {
            try (connection) {
                SecurityHeaders.giveWay(headers(), response);
                return received.writeTo(request, response, context);
            }
        }

        @Override
        public HttpStatusCode statusCode() {
            return received.statusCode();
        }

        @Override
        public HttpHeaders headers() {
            return received.headers();
        }

        @Override
        public MultiValueMap<String, Cookie> cookies() {
            return received.cookies();
        }
    }

    private record Received(ClassicHttpResponse upstream) implements ProxyExchange.Response {

        @Override
        public HttpStatusCode getStatusCode() {
            return HttpStatusCode.valueOf(upstream.getCode());
        }

        @Override
        public HttpHeaders getHeaders() {
            HttpHeaders headers = new HttpHeaders();
            for (var header : upstream.getHeaders()) {
                headers.add(header.getName(), header.getValue());
            }
            return headers;
        }
    }
}

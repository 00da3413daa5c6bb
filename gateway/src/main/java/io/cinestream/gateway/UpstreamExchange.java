package io.cinestream.gateway;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * One request, one answer, by Apache's client itself: whatever stood between would look at all headers once more. A route marked
 * as a stream is handed to {@link LiveStreams}.
 */
class UpstreamExchange implements ProxyExchange {

    private final CloseableHttpClient client;
    private final LiveStreams streams;

    UpstreamExchange(CloseableHttpClient client, LiveStreams streams) {
        this.client = client;
        this.streams = streams;
    }

    @Override
    public ServerResponse exchange(Request request) {
        if (LiveStreams.isMarked(request.getServerRequest())) {
            return streams.open(request);
        }
        HttpUriRequestBase call = UpstreamCalls.call(request);
        call.setEntity(body(request.getServerRequest().servletRequest()));
        ClassicHttpResponse upstream = UpstreamCalls.send(client, call);
        return UpstreamCalls.answer(request, upstream, upstream, (received, response) -> passOn(upstream, response));
    }

    private static @Nullable HttpEntity body(HttpServletRequest received) {
        try {
            ServletInputStream in = received.getInputStream();
            return in.isFinished() ? null : new InputStreamEntity(in, received.getContentLengthLong(), null);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static @Nullable ModelAndView passOn(ClassicHttpResponse upstream, HttpServletResponse response) {
        HttpEntity entity = upstream.getEntity();
        if (entity != null) {
            try {
                entity.getContent().transferTo(response.getOutputStream());
            } catch (IOException broken) {
                throw new BrokenAnswer(broken);
            }
        }
        return null;
    }
}

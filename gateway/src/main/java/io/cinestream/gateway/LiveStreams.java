package io.cinestream.gateway;

import io.cinestream.gateway.revocations.SessionsRefused;
import io.cinestream.gateway.sessions.LoggedOut;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.Principal;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Streams of server-sent events: each on a connection of its own, flushed as it comes, without a response time-out, for a
 * bounded time and a bounded number per caller. The connection to the service is dropped, not drained, when the client
 * leaves: draining an endless stream would never end.
 */
class LiveStreams implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveStreams.class);
    private static final String MARK = LiveStreams.class.getName();
    /** Of each stream, on every part of its way: events are small, and streams are many. */
    static final int BUFFER = 2048;

    private final CloseableHttpClient client;
    private final GatewaySettings.Streams settings;
    private final StreamPlaces places;
    private final Set<OpenStream> open = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor ends = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("stream-ends").factory());
    private volatile boolean running;

    LiveStreams(CloseableHttpClient client, GatewaySettings.Streams settings) {
        this.client = client;
        this.settings = settings;
        this.places = new StreamPlaces(settings.perCaller(), settings.atOnce());
        ends.setRemoveOnCancelPolicy(true);
    }

    static void mark(ServerRequest request) {
        request.attributes().put(MARK, true);
    }

    static boolean isMarked(ServerRequest request) {
        return request.attributes().containsKey(MARK);
    }

    ServerResponse open(ProxyExchange.Request request) {
        HttpUriRequestBase call = UpstreamCalls.call(request);
        OpenStream stream = new OpenStream(
                call, places.take(caller(request.getServerRequest())), Listener.of(request.getServerRequest()));
        try {
            ClassicHttpResponse upstream = UpstreamCalls.send(client, call);
            return UpstreamCalls.answer(
                    request, upstream, stream, (received, response) -> passOn(upstream, received, response));
        } catch (ResourceAccessException failed) {
            stream.close();
            throw failed;
        }
    }

    private static @Nullable ModelAndView passOn(
            ClassicHttpResponse upstream, HttpServletRequest received, HttpServletResponse response) {
        try {
            copy(upstream, response);
        } catch (IOException ended) {
            log.debug("stream {} ended: {}", received.getRequestURI(), ended.getMessage());
        }
        return null;
    }

    private static void copy(ClassicHttpResponse upstream, HttpServletResponse response) throws IOException {
        response.flushBuffer();
        HttpEntity entity = upstream.getEntity();
        if (entity == null) {
            return;
        }
        InputStream in = entity.getContent();
        OutputStream out = response.getOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            out.flush();
        }
    }

    private static String caller(ServerRequest request) {
        Principal user = request.servletRequest().getUserPrincipal();
        return user == null
                ? "address " + Network.of(request.servletRequest().getRemoteAddr())
                : "user " + user.getName();
    }

    /** Of whose sessions some have ended: browsers that may connect again by themselves. */
    @EventListener
    void end(SessionsRefused refused) {
        endThose(stream -> refused.userId().equals(stream.listener.userId()));
    }

    @EventListener
    void end(LoggedOut ended) {
        endThose(stream -> ended.sid().equals(stream.listener.sid()));
    }

    private void endThose(Predicate<OpenStream> which) {
        open.stream().filter(which).forEach(OpenStream::close);
    }

    @Override
    public void start() {
        running = true;
    }

    /** Streams would hold up a graceful shutdown until its time-out; browsers connect again by themselves. */
    @Override
    public void stop() {
        running = false;
        open.forEach(OpenStream::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Closing takes the connection down at once: closing the answer instead would first read what is left of it. */
    private final class OpenStream implements Closeable {

        private final HttpUriRequestBase call;
        private final StreamPlaces.Place place;
        private final Listener listener;
        private final Future<?> end;

        OpenStream(HttpUriRequestBase call, StreamPlaces.Place place, Listener listener) {
            this.call = call;
            this.place = place;
            this.listener = listener;
            this.end = ends.schedule(this::close, settings.maxLife().toMillis(), TimeUnit.MILLISECONDS);
            open.add(this);
        }

        @Override
        public void close() {
            call.cancel();
            end.cancel(false);
            open.remove(this);
            place.leave();
        }
    }

    /** Who has opened a stream, and by which session; nobody where there was no token. */
    private record Listener(
            @Nullable String userId, @Nullable String sid) {

        static Listener of(ServerRequest request) {
            return request.servletRequest().getUserPrincipal() instanceof JwtAuthenticationToken person
                    ? new Listener(person.getName(), person.getToken().getClaimAsString("sid"))
                    : new Listener(null, null);
        }
    }
}

package io.cinestream.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open connection: what it begins with goes out with the request's own thread, then a virtual thread sends what is queued
 * and a comment every 15 seconds of silence, and ends after 15 minutes. A client too slow to keep its queue below 1,000 is
 * disconnected; it connects again and gets a snapshot.
 */
class LiveStream<E> {

    private static final Logger log = LoggerFactory.getLogger(LiveStream.class);
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final long HEARTBEAT_SECONDS = 15;

    private final Function<E, @Nullable LiveMessage> live;
    /** An empty one wakes the sender to see that the stream has ended. */
    private final BlockingQueue<Optional<E>> waiting = new LinkedBlockingQueue<>(1_000);

    private final Set<String> sent = new HashSet<>();
    private final SseEmitter emitter = new SseEmitter(LIFE.plusSeconds(5).toMillis());
    private final long endsAt = System.nanoTime() + LIFE.toNanos();
    private volatile boolean open = true;

    LiveStream(Function<E, @Nullable LiveMessage> live) {
        this.live = live;
    }

    SseEmitter open(List<LiveMessage> opening, Runnable whenClosed) {
        emitter.onCompletion(this::end);
        emitter.onTimeout(this::end);
        emitter.onError(error -> end());
        try {
            for (LiveMessage message : opening) {
                send(message);
                if (message.id() != null) {
                    sent.add(message.id());
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("nothing is written before the request's thread has returned", impossible);
        }
        Thread.ofVirtual().name("live-stream").start(() -> {
            try {
                sendLive();
            } finally {
                whenClosed.run();
            }
        });
        return emitter;
    }

    void offer(E fact) {
        if (!waiting.offer(Optional.of(fact))) {
            end();
        }
    }

    /** Without an interrupt, which would break a database connection in use. A full queue wakes its sender by itself. */
    void end() {
        open = false;
        if (!waiting.offer(Optional.empty())) {
            log.debug("a client was too slow for its stream");
        }
    }

    private void sendLive() {
        try {
            while (open && System.nanoTime() < endsAt) {
                Optional<E> next = waiting.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                if (next == null) {
                    emitter.send(SseEmitter.event().comment("still here"));
                } else if (next.isPresent() && open) {
                    sendUnlessSent(live.apply(next.get()));
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (IOException | IllegalStateException gone) {
            log.debug("a client left its stream: {}", gone.getMessage());
        } catch (DataAccessException | TransactionException outage) {
            log.warn("a stream ends, its client will open another: {}", outage.getMessage());
        } finally {
            emitter.complete();
        }
    }

    private void sendUnlessSent(@Nullable LiveMessage message) throws IOException {
        if (message != null && (message.id() == null || !sent.contains(message.id()))) {
            send(message);
        }
    }

    private void send(LiveMessage message) throws IOException {
        var event = SseEmitter.event().name(message.event()).data(message.data());
        emitter.send(message.id() == null ? event : event.id(message.id()));
    }
}

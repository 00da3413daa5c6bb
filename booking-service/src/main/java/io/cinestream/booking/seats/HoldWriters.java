package io.cinestream.booking.seats;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Decides holds on few threads, whatever the number of callers: a show's requests all come to the same one, where they are
 * decided many in a transaction. Other instances do the same at the same time; between them the rows' locks decide.
 */
@Component
class HoldWriters implements SmartLifecycle {

    private final List<HoldWriter> writers;
    private final Duration answerWithin;
    private volatile boolean running;

    HoldWriters(DecideHolds decide, SeatProperties properties, MeterRegistry metrics) {
        writers = IntStream.range(0, properties.writers())
                .mapToObj(number -> new HoldWriter(
                        String.valueOf(number),
                        properties.holdsPerBatch(),
                        properties.longestWait(),
                        decide::decide,
                        metrics))
                .toList();
        answerWithin = properties.answerWithin();
    }

    Hold decide(HoldRequest request) {
        HoldWriter writer = writers.get(Math.floorMod(request.showId().hashCode(), writers.size()));
        return writer.enqueue(request).await(answerWithin);
    }

    @Override
    public void start() {
        IntStream.range(0, writers.size()).forEach(number -> writers.get(number).start("hold-writer-" + number));
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        writers.forEach(HoldWriter::shut);
        writers.forEach(writer -> writer.drain(Duration.ofSeconds(5)));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts before the web server lets requests in and ends after its last one; the outbox's relay ends later still. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 3072;
    }
}

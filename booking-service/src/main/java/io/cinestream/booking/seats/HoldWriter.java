package io.cinestream.booking.seats;

import io.cinestream.starter.problems.Unavailable;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * One thread that decides what waits for it, first come, first served, as many requests at a time as have gathered while it
 * was busy. A batch that fails is decided again one by one, so that only the request that broke it fails.
 */
class HoldWriter {

    private static final Logger log = LoggerFactory.getLogger(HoldWriter.class);
    private static final int MOST_WAITING = 10_000;

    private final Function<List<HoldRequest>, Map<UUID, Decision>> decide;
    private final int batchSize;
    private final Duration longestWait;
    private final BlockingQueue<WaitingHold> queue = new LinkedBlockingQueue<>(MOST_WAITING);
    private final DistributionSummary batches;
    private final Timer waits;
    private volatile boolean open;
    private volatile long nanosPerBatch;
    private @Nullable Thread thread;

    /** @param decide what becomes of each request; those it says nothing about are asked about again, before all others */
    HoldWriter(
            String name,
            int batchSize,
            Duration longestWait,
            Function<List<HoldRequest>, Map<UUID, Decision>> decide,
            MeterRegistry metrics) {
        this.decide = decide;
        this.batchSize = batchSize;
        this.longestWait = longestWait;
        this.batches = DistributionSummary.builder("cinestream.holds.batch")
                .description("requests decided in one transaction")
                .tag("writer", name)
                .register(metrics);
        this.waits = Timer.builder("cinestream.holds.wait")
                .description("from asking for a hold until it is being decided")
                .tag("writer", name)
                .register(metrics);
        Gauge.builder("cinestream.holds.waiting", queue, BlockingQueue::size)
                .description("requests that wait to be decided")
                .tag("writer", name)
                .register(metrics);
    }

    /** @throws Busy if the answer would take too long */
    WaitingHold enqueue(HoldRequest request) {
        Duration wait = expectedWait();
        WaitingHold waiting = new WaitingHold(request);
        if (wait.compareTo(longestWait) > 0 || !queue.offer(waiting)) {
            throw new Busy(wait);
        }
        if (!open && queue.remove(waiting)) {
            throw new Unavailable("The service is being stopped.");
        }
        return waiting;
    }

    private Duration expectedWait() {
        return Duration.ofNanos(queue.size() / batchSize * nanosPerBatch);
    }

    private void run() {
        List<WaitingHold> batch = new ArrayList<>(batchSize);
        try {
            while (open || !batch.isEmpty() || !queue.isEmpty()) {
                gather(batch);
                if (!batch.isEmpty()) {
                    decide(batch);
                    batch.removeIf(WaitingHold::isOver);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void gather(List<WaitingHold> batch) throws InterruptedException {
        int before = batch.size();
        if (before == 0) {
            WaitingHold first = queue.poll(500, TimeUnit.MILLISECONDS);
            if (first == null) {
                return;
            }
            batch.add(first);
        }
        queue.drainTo(batch, batchSize - batch.size());
        batch.stream().skip(before).forEach(one -> waits.record(one.waited()));
        batch.removeIf(WaitingHold::isOver);
    }

    private void decide(List<WaitingHold> batch) {
        long began = System.nanoTime();
        try {
            Map<UUID, Decision> decisions =
                    decide.apply(batch.stream().map(WaitingHold::request).toList());
            batch.forEach(one -> {
                Decision decision = decisions.get(one.request().id());
                if (decision != null) {
                    one.answer(decision);
                }
            });
        } catch (RuntimeException | Error fault) {
            if (batch.size() == 1 || isOutage(fault)) {
                batch.forEach(one -> one.fail(fault));
            } else {
                log.warn("{} requests are decided one by one, because together they failed", batch.size(), fault);
                batch.stream().filter(one -> !one.isOver()).forEach(one -> decide(List.of(one)));
            }
        }
        batches.record(batch.size());
        nanosPerBatch += (System.nanoTime() - began - nanosPerBatch) / 8;
    }

    private static boolean isOutage(Throwable fault) {
        return fault instanceof DataAccessResourceFailureException || fault instanceof CannotCreateTransactionException;
    }

    void start(String name) {
        open = true;
        thread = Thread.ofPlatform().name(name).start(this::run);
    }

    /** Nobody is let in any more. */
    void shut() {
        open = false;
    }

    /** Decides what still waits; what cannot be decided in that time is refused. */
    void drain(Duration patience) {
        Thread writing = thread;
        try {
            if (writing != null && !writing.join(patience)) {
                writing.interrupt();
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        List<WaitingHold> left = new ArrayList<>();
        queue.drainTo(left);
        left.forEach(one -> one.fail(new Unavailable("The service is being stopped.")));
    }
}

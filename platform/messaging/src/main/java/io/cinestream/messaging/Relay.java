package io.cinestream.messaging;

import io.cinestream.messaging.OutboxTable.Row;
import io.cinestream.starter.Ids;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;
import org.springframework.transaction.TransactionException;

/**
 * Carries the outbox to Kafka: one thread, only the shards this instance has leased, rows in their order, deleted when the
 * broker has acknowledged them. A crash between the two sends again, in the same order; consumers tolerate that. Woken by the
 * committing thread, by a notification of another instance, and every second to be sure.
 */
class Relay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final int BATCH = 500;
    private static final long RENEW_AFTER = Duration.ofSeconds(3).toNanos();

    private final OutboxTable table;
    private final KafkaTemplate<byte[], byte[]> kafka;
    private final WakeUps wakeUps;
    private final Counter published;
    private final UUID owner = Ids.next();
    private final Semaphore work = new Semaphore(0);
    private final AtomicBoolean othersToWake = new AtomicBoolean();
    private volatile Set<Integer> leased = Set.of();
    private volatile boolean running;
    private @Nullable Thread thread;
    private long renewedAt;

    Relay(OutboxTable table, KafkaTemplate<byte[], byte[]> kafka, WakeUps wakeUps, MeterRegistry metrics) {
        this.table = table;
        this.kafka = kafka;
        this.wakeUps = wakeUps;
        this.published = Counter.builder("cinestream.outbox.published")
                .description("events handed to Kafka")
                .register(metrics);
    }

    /** Called after a commit; many commits are one wake-up. */
    void wake(Set<Integer> shards) {
        if (!leased.containsAll(shards)) {
            othersToWake.set(true);
        }
        wake();
    }

    /** The shards that this instance may relay now, as it knows. */
    Set<Integer> leased() {
        return leased;
    }

    private void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    private void run() {
        while (running) {
            try {
                work.tryAcquire(1, TimeUnit.SECONDS);
                work.drainPermits();
                relay();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            } catch (DataAccessException | TransactionException | KafkaException outage) {
                log.warn("the outbox waits: {}", outage.getMessage());
                giveUpLeases();
            } catch (RuntimeException fault) {
                log.error("the outbox waits; were this thread to end, nothing would be published again", fault);
                giveUpLeases();
            }
        }
    }

    /** What another instance has taken meanwhile is not ours; the next round leases anew. */
    private void giveUpLeases() {
        renewedAt = 0;
        leased = Set.of();
    }

    private void relay() throws InterruptedException {
        if (othersToWake.getAndSet(false)) {
            table.notifyOthers();
        }
        List<Row> batch;
        do {
            renewWhenDue();
            batch = leased.isEmpty() ? List.of() : table.next(leased, BATCH);
            if (!batch.isEmpty()) {
                send(batch);
            }
        } while (running && batch.size() == BATCH);
    }

    private void renewWhenDue() {
        long now = System.nanoTime();
        if (renewedAt == 0 || now - renewedAt > RENEW_AFTER) {
            leased = table.lease(owner);
            renewedAt = now;
        }
    }

    private void send(List<Row> batch) throws InterruptedException {
        List<CompletableFuture<SendResult<byte[], byte[]>>> sends =
                batch.stream().map(row -> kafka.send(EventRecord.of(row))).toList();
        List<Row> acknowledged = new ArrayList<>(batch.size());
        try {
            for (int i = 0; i < sends.size(); i++) {
                sends.get(i).get();
                acknowledged.add(batch.get(i));
            }
        } catch (ExecutionException refused) {
            log.error("Kafka refused {}; it and all after it are sent again", batch.get(acknowledged.size()), refused);
            renewedAt = 0;
            TimeUnit.SECONDS.sleep(1);
        } finally {
            if (!acknowledged.isEmpty()) {
                table.delete(acknowledged);
                published.increment(acknowledged.size());
            }
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
        wakeUps.start(this::wake);
    }

    @Override
    public void stop() {
        running = false;
        wakeUps.stop();
        Thread relaying = thread;
        if (relaying == null) {
            return;
        }
        wake();
        try {
            relaying.join(Duration.ofSeconds(5));
            if (relaying.isAlive()) {
                relaying.interrupt();
                relaying.join(Duration.ofSeconds(1));
            }
            table.release(owner);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException | TransactionException outage) {
            log.warn("the leases end by themselves: {}", outage.getMessage());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts before listeners and the web server do, and ends after them. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 4096;
    }
}

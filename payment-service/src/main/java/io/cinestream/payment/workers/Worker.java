package io.cinestream.payment.workers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Threads that repeat a step while it finds work and then rest until woken. Only the first also looks by itself, once per poll;
 * who finds work wakes another, so that many come when there is much. A step must be safe beside itself, on this instance and on
 * others: it claims its row in the database.
 */
public final class Worker implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Worker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String name;
    private final int width;
    private final Duration poll;
    private final BooleanSupplier step;
    private final Object bell = new Object();
    private boolean rung;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    /** @param step does one piece of work; answers whether there was any */
    public Worker(String name, int width, Duration poll, BooleanSupplier step) {
        this.name = name;
        this.width = width;
        this.poll = poll;
        this.step = step;
    }

    /** Wakes the worker once what the current transaction wrote can be seen; at once outside of a transaction. */
    public void wake() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            ring();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ring();
            }
        });
    }

    @Override
    public synchronized void start() {
        running = true;
        for (int i = 0; i < width; i++) {
            boolean polls = i == 0;
            threads.add(Thread.ofVirtual().name(name + "-" + i).start(() -> run(polls)));
        }
    }

    /** Lets the steps that are under way finish: an interrupted provider call would only have to be repeated. */
    @Override
    public synchronized void stop() {
        running = false;
        synchronized (bell) {
            bell.notifyAll();
        }
        try {
            for (Thread thread : threads) {
                if (!thread.join(PATIENCE)) {
                    thread.interrupt();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run(boolean polls) {
        try {
            while (running) {
                if (stepped()) {
                    ring();
                } else {
                    rest(polls);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ring() {
        synchronized (bell) {
            rung = true;
            bell.notify();
        }
    }

    private void rest(boolean polls) throws InterruptedException {
        synchronized (bell) {
            while (running && !rung) {
                bell.wait(polls ? poll.toMillis() : 0);
                if (polls) {
                    break;
                }
            }
            rung = false;
        }
    }

    /** A step that fails (database away, a bug) must not end the loop: money would stay where it is, silently. */
    private boolean stepped() {
        try {
            return step.getAsBoolean();
        } catch (RuntimeException e) {
            log.error("a step of {} failed and will be repeated", name, e);
            return false;
        }
    }
}

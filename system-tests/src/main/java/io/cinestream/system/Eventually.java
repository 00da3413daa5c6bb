package io.cinestream.system;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits for an effect: up to 20 seconds, or as long as the platform may need to recover. */
final class Eventually {

    private static final Duration USUAL = Duration.ofSeconds(20);
    private static final long LOOK_EVERY_MILLIS = 100;

    private Eventually() {}

    static <T> T find(String what, Supplier<Optional<T>> look) {
        return find(what, USUAL, look);
    }

    static <T> T find(String what, Duration atMost, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > end) {
                throw new StepFailed("waited " + atMost.toSeconds() + " s for " + what + " in vain");
            }
            pause();
        }
    }

    static void holds(String what, Supplier<Boolean> condition) {
        holds(what, USUAL, condition);
    }

    static void holds(String what, Duration atMost, Supplier<Boolean> condition) {
        find(what, atMost, () -> condition.get() ? Optional.of(true) : Optional.empty());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StepFailed("interrupted", stopped);
        }
    }
}

package io.cinestream.system;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits for an effect: up to a minute, or as long as the platform may need to recover. Until then, not being served is no answer. */
final class Eventually {

    private static final Duration USUAL = Duration.ofSeconds(60);
    private static final long LOOK_EVERY_MILLIS = 100;

    private Eventually() {}

    static <T> T find(String what, Supplier<Optional<T>> look) {
        return find(what, USUAL, look);
    }

    static <T> T find(String what, Duration atMost, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            boolean late = System.nanoTime() > end;
            Optional<T> found = served(look, late);
            if (found.isPresent()) {
                return found.get();
            }
            if (late) {
                throw new StepFailed("waited " + atMost.toSeconds() + " s for " + what + " in vain");
            }
            pause();
        }
    }

    private static <T> Optional<T> served(Supplier<Optional<T>> look, boolean late) {
        try {
            return look.get();
        } catch (NotServed notYet) {
            if (late) {
                throw notYet;
            }
            return Optional.empty();
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

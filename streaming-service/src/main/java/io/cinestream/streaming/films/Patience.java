package io.cinestream.streaming.films;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Waits a little for what another thread or instance is about to finish; callers are virtual threads. */
@Component
class Patience {

    private static final Duration STEP = Duration.ofMillis(200);

    private final FilmSettings settings;

    Patience(FilmSettings settings) {
        this.settings = settings;
    }

    <T> Optional<T> until(Supplier<Optional<T>> found) {
        long end = System.nanoTime() + settings.waitForFirst().toNanos();
        Optional<T> result = found.get();
        while (result.isEmpty() && System.nanoTime() < end && pause()) {
            result = found.get();
        }
        return result;
    }

    /** @return false when the service is stopping */
    private static boolean pause() {
        try {
            return !new CountDownLatch(1).await(STEP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

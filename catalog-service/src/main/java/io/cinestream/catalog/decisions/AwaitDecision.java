package io.cinestream.catalog.decisions;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Waits a moment for booking's count. It looks again and again, because the answer may arrive at another instance; the wait ends
 * with the request, the decision itself does not depend on it.
 */
@Component
public class AwaitDecision {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final DecisionSettings settings;

    AwaitDecision(DecisionSettings settings) {
        this.settings = settings;
    }

    /**
     * @param gone looks at the row; throws the refusal once it stays
     * @return whether it is gone; false when the decision is still to come
     */
    public boolean until(BooleanSupplier gone) {
        long deadline = System.nanoTime() + settings.waitFor().toNanos();
        do {
            if (gone.getAsBoolean()) {
                return true;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        } while (System.nanoTime() < deadline);
        return false;
    }
}

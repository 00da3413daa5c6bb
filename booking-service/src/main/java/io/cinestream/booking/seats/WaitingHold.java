package io.cinestream.booking.seats;

import io.cinestream.starter.problems.Unavailable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A request in a writer's queue and the answer that its caller waits for. */
class WaitingHold {

    private final HoldRequest request;
    private final CompletableFuture<Hold> answer = new CompletableFuture<>();
    private final long since = System.nanoTime();

    WaitingHold(HoldRequest request) {
        this.request = request;
    }

    HoldRequest request() {
        return request;
    }

    Duration waited() {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /** Whether it is answered, or its caller has gone. */
    boolean isOver() {
        return answer.isDone();
    }

    void answer(Decision decision) {
        switch (decision) {
            case Decision.Held held -> answer.complete(held.hold());
            case Decision.Refused refused -> answer.completeExceptionally(refused.why());
        }
    }

    void fail(Throwable fault) {
        answer.completeExceptionally(fault);
    }

    /**
     * Waits for the answer. Whoever gives up is not decided any more, unless that has begun: then the hold may exist, is
     * found again by its Idempotency-Key, and ends by itself.
     */
    Hold await(Duration patience) {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException answered) {
            if (answered.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException("the hold could not be decided", answered.getCause());
        } catch (TimeoutException late) {
            answer.cancel(false);
            throw new Unavailable("The hold could not be decided in time.");
        } catch (InterruptedException stopping) {
            answer.cancel(false);
            Thread.currentThread().interrupt();
            throw new Unavailable("The service is being stopped.");
        }
    }
}

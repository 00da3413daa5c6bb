package io.cinestream.gateway;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts open streams, of each caller and of all. Each count changes in one atomic step, so a cap is never passed. */
class StreamPlaces {

    private final int perCaller;
    private final int atOnce;
    private final Map<String, Integer> byCaller = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();

    StreamPlaces(int perCaller, int atOnce) {
        this.perCaller = perCaller;
        this.atOnce = atOnce;
    }

    Place take(String caller) {
        if (all.incrementAndGet() > atOnce) {
            all.decrementAndGet();
            throw new TooManyStreams();
        }
        if (byCaller.merge(caller, 1, Integer::sum) > perCaller) {
            free(caller);
            throw new TooManyStreams();
        }
        return new Place(caller);
    }

    private void free(String caller) {
        byCaller.computeIfPresent(caller, (key, count) -> count == 1 ? null : count - 1);
        all.decrementAndGet();
    }

    /** Leaving twice frees one place only, and it is free when the call returns, whoever freed it. */
    class Place {

        private final String caller;
        private boolean left;

        private Place(String caller) {
            this.caller = caller;
        }

        synchronized void leave() {
            if (!left) {
                left = true;
                free(caller);
            }
        }
    }
}

package io.cinestream.notification.toasts;

import java.util.List;
import java.util.concurrent.Flow;

/** Collects the lines of an answer that has no end. */
record Lines(List<String> seen) implements Flow.Subscriber<String> {

    /** Added once the answer's head is there. */
    static final String OPEN = "(open)";

    static final String CLOSED = "(closed)";

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        seen.add(OPEN);
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        seen.add(line);
    }

    @Override
    public void onError(Throwable error) {
        seen.add("(broken) " + error);
    }

    @Override
    public void onComplete() {
        seen.add(CLOSED);
    }
}

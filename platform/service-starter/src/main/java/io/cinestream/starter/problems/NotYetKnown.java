package io.cinestream.starter.problems;

import java.time.Duration;

/**
 * This service has not heard of a thing yet that may well exist: its event is still on the way. A caller repeats the request
 * after a second; a listener that throws it has its event parked and delivered again later.
 */
public class NotYetKnown extends Refusal {

    /** @param what the thing with its id, such as {@code show 0198…} */
    public NotYetKnown(String what) {
        super(Kind.UNAVAILABLE, "not-yet-known", "We have not heard of " + what + " yet; please repeat in a second.");
        retryAfter(Duration.ofSeconds(1));
    }
}

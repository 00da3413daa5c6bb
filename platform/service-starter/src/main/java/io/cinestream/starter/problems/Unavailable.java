package io.cinestream.starter.problems;

import java.time.Duration;

/** Something this service needs is down; never the caller's mistake. */
public class Unavailable extends Refusal {

    public Unavailable(String detail) {
        super(Kind.UNAVAILABLE, "unavailable", detail);
        retryAfter(Duration.ofSeconds(2));
    }
}

package io.cinestream.local;

import java.time.Duration;

/** A pause between two looks at something that another process does. */
public final class Pause {

    private Pause() {}

    /** Pauses; an interruption ends the wait for good, since whoever waits is being ended. */
    public static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted while waiting.", null, e);
        }
    }
}

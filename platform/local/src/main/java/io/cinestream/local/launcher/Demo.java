package io.cinestream.local.launcher;

import io.cinestream.local.StartFailed;
import io.cinestream.local.demo.DemoData;
import io.cinestream.local.demo.DemoFailed;
import java.net.URI;
import java.time.Duration;

/** The demo data of a fresh platform. */
final class Demo {

    static final String PART = "demo data";

    private Demo() {}

    /** Loads what is missing, and tops the schedule up to seven days ahead. */
    static void load(URI gateway, Progress progress) {
        progress.starting(PART, "loading");
        long from = System.nanoTime();
        try {
            DemoData.Loaded loaded = DemoData.load(gateway);
            progress.ready(
                    PART,
                    Duration.ofNanos(System.nanoTime() - from),
                    "new: %d films, %d theaters, %d shows"
                            .formatted(loaded.films(), loaded.theaters(), loaded.shows()));
        } catch (DemoFailed e) {
            progress.failed(PART);
            throw new StartFailed(
                    "The demo data could not be loaded: " + e.getMessage() + " (./cinestream up --empty does without)",
                    null,
                    e);
        }
    }
}

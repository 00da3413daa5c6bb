package io.cinestream.local.launcher;

import io.cinestream.local.RunningProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;

/** {@code ./cinestream down}: ends the launcher, which ends its parts; then whatever a killed launcher left. */
final class Down {

    private static final Duration END = Duration.ofMinutes(2);

    private Down() {}

    static int run(Home home, boolean wipe, PrintStream out) {
        var launcher = RunningProcess.read(home.pid(Home.LAUNCHER));
        launcher.ifPresent(running -> {
            out.println("Ending CineStream …");
            running.end("TERM", END);
        });
        int left = LeftOvers.end(home);
        try {
            Files.deleteIfExists(home.pid(Home.LAUNCHER));
            Files.deleteIfExists(home.ready());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println(
                launcher.isPresent() || left > 0
                        ? "Ended." + (left > 0 ? " " + left + " part(s) were left behind by a killed run." : "")
                        : "CineStream was not running.");
        if (wipe) {
            home.wipe();
            out.println("Its data, logs and secrets are forgotten.");
        }
        return 0;
    }
}

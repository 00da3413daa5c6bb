package io.cinestream.local.launcher;

import io.cinestream.local.RunningProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** {@code ./cinestream status}: each part with its process; exit code 0 only when the platform is healthy. */
final class Status {

    private Status() {}

    static int run(Home home, PrintStream out) {
        boolean launcher = RunningProcess.read(home.pid(Home.LAUNCHER)).isPresent();
        if (!launcher) {
            long left = LeftOvers.count(home);
            out.println(
                    left == 0
                            ? "CineStream is not running. ./cinestream up starts it."
                            : "CineStream is not running, but " + left
                                    + " part(s) of a killed run are: ./cinestream down ends them.");
            return 3;
        }
        boolean ready = Files.exists(home.ready());
        out.println(
                ready
                        ? "CineStream runs at "
                                + read(home.ready()).lines().findFirst().orElse("")
                        : "CineStream is starting or ending.");
        boolean allRun = true;
        for (Path file : pidFiles(home)) {
            String part = LeftOvers.part(file);
            var process = RunningProcess.read(file);
            allRun &= process.isPresent();
            out.println(process.map(running -> line(part, running)).orElseGet(() -> Lines.line(part, "dead", "")));
        }
        return ready && allRun ? 0 : 3;
    }

    private static String line(String part, RunningProcess process) {
        Instant now = Instant.now();
        Duration up = Duration.between(process.handle().info().startInstant().orElse(now), now);
        String time = "%d:%02d:%02d".formatted(up.toHours(), up.toMinutesPart(), up.toSecondsPart());
        return Lines.line(part, "running", "pid " + process.pid() + ", for " + time);
    }

    private static List<Path> pidFiles(Home home) {
        try (Stream<Path> files = Files.list(home.run())) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

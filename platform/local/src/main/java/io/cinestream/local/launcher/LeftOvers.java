package io.cinestream.local.launcher;

import io.cinestream.local.RunningProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Processes that a killed launcher left behind, found by their pid files. */
final class LeftOvers {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final List<String> LAST = List.of("keycloak", "kafka", "postgres");

    private LeftOvers() {}

    /** Ends them, services before what they stand on; the launcher itself is not one. Returns how many there were. */
    static int end(Home home) {
        List<Path> files = pidFiles(home);
        List<Path> services =
                files.stream().filter(file -> !LAST.contains(part(file))).toList();
        int ended = services.parallelStream().mapToInt(LeftOvers::end).sum();
        for (String part : LAST) {
            ended += files.stream()
                    .filter(file -> part(file).equals(part))
                    .mapToInt(LeftOvers::end)
                    .sum();
        }
        return ended;
    }

    /** How many still run. */
    static long count(Home home) {
        return pidFiles(home).stream()
                .filter(file -> RunningProcess.read(file).isPresent())
                .count();
    }

    private static List<Path> pidFiles(Home home) {
        if (!Files.isDirectory(home.run())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(home.run())) {
            return files.filter(LeftOvers::isPart).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int end(Path file) {
        var running = RunningProcess.read(file);
        running.ifPresent(process -> process.end(part(file).equals("postgres") ? "INT" : "TERM", PATIENCE));
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return running.isPresent() ? 1 : 0;
    }

    private static boolean isPart(Path file) {
        return file.toString().endsWith(".pid") && !part(file).equals(Home.LAUNCHER);
    }

    static String part(Path pidFile) {
        return pidFile.getFileName().toString().replace(".pid", "");
    }
}

package io.cinestream.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process found by its pid file. Pids are used again by the system, so the file also keeps when the process started,
 * and only a process of that very start is ours.
 */
public record RunningProcess(ProcessHandle handle) {

    private static final Duration CLOCK_JITTER = Duration.ofSeconds(2);

    /** The process that wrote the file, if it still runs. */
    public static Optional<RunningProcess> read(Path pidFile) {
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            String[] words = Files.readString(pidFile).trim().split(" ", -1);
            if (words.length != 2) {
                return Optional.empty();
            }
            Instant started = Instant.parse(words[1]);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> startedAt(handle, started))
                    .map(RunningProcess::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean startedAt(ProcessHandle handle, Instant instant) {
        return handle.info()
                .startInstant()
                .map(start -> Duration.between(start, instant).abs().compareTo(CLOCK_JITTER) < 0)
                .orElse(false);
    }

    /** Notes a process in its pid file. */
    public static void write(Path pidFile, ProcessHandle handle) {
        try {
            Files.createDirectories(pidFile.toAbsolutePath().getParent());
            Instant start = handle.info().startInstant().orElseGet(Instant::now);
            Files.writeString(pidFile, handle.pid() + " " + start + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return handle.pid();
    }

    /** Asks it to end by TERM or INT, and kills it after the time. */
    public void end(String signal, Duration atMost) {
        if (!handle.isAlive()) {
            return;
        }
        Shell.run(List.of("kill", "-" + signal, Long.toString(pid())), Duration.ofSeconds(30));
        try {
            handle.onExit().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            handle.destroyForcibly();
            handle.onExit().join();
        } catch (InterruptedException e) {
            handle.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}

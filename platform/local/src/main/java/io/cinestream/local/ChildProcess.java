package io.cinestream.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * One process of a part: its output goes to the part's log, its pid to the part's pid file. It leads a session of its
 * own where the system can do that, so that Ctrl-C at the terminal reaches the launcher alone and the parts end in order.
 */
public final class ChildProcess {

    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final int TAIL = 20;

    private final String part;
    private final Process process;
    private final Place place;

    private ChildProcess(String part, Process process, Place place) {
        this.part = part;
        this.process = process;
        this.place = place;
    }

    /** Starts a command; a left-over process of an earlier run at the same place is ended first. */
    public static ChildProcess start(String part, List<String> command, Map<String, String> environment, Place place) {
        place.create();
        RunningProcess.read(place.pid()).ifPresent(left -> left.end("TERM", Duration.ofSeconds(10)));
        List<String> whole = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            whole.add(SETSID.toString());
        }
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole);
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA_TOOL_OPTIONS"));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(place.log().toFile()));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            RunningProcess.write(place.pid(), process.toHandle());
            return new ChildProcess(part, process, place);
        } catch (IOException e) {
            throw new StartFailed(part + " could not be started: " + e.getMessage(), place.log(), e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes when the process has ended, for whatever reason. */
    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Waits until the part answers; fails at once, with the end of its log, when it ends before that. */
    public void await(BooleanSupplier answers, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!answers.getAsBoolean()) {
            if (!process.isAlive()) {
                throw failed("ended with exit code " + process.exitValue() + " while starting");
            }
            if (System.nanoTime() > deadline) {
                kill();
                throw failed("did not answer within " + atMost.toSeconds() + " s");
            }
            Pause.of(Duration.ofMillis(100));
        }
    }

    private StartFailed failed(String what) {
        String end = String.join("\n", Folders.tail(place.log(), TAIL));
        return new StartFailed(part + " " + what + "; its log: " + place.log() + "\n" + end, place.log(), null);
    }

    /** Asks it to end and waits; after the time it is killed. */
    public void stop(Duration atMost) {
        stop("TERM", atMost);
    }

    /** The same by another signal: PostgreSQL takes INT as the wish to end without waiting for its clients. */
    void stop(String signal, Duration atMost) {
        new RunningProcess(process.toHandle()).end(signal, atMost);
        forget();
    }

    /** kill -9. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
        forget();
    }

    private void forget() {
        try {
            Files.deleteIfExists(place.pid());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.cinestream.local.launcher;

import io.cinestream.local.Folders;
import io.cinestream.local.RunningProcess;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** {@code ./cinestream up}: starts everything, says where it is, and stays until it is ended or a part dies. */
final class Up {

    private static final int TAIL = 25;

    private final PlatformOptions options;
    private final boolean empty;
    private final PrintStream out;
    private final Home home;
    private final CompletableFuture<String> death = new CompletableFuture<>();

    Up(PlatformOptions options, boolean empty, PrintStream out) {
        this.options = options;
        this.empty = empty;
        this.out = out;
        this.home = new Home(options.home());
    }

    /** Returns the exit code of a platform that did not start or that lost a part. */
    int run() {
        long from = System.nanoTime();
        RunningProcess.write(home.pid(Home.LAUNCHER), ProcessHandle.current());
        Progress progress = progress();
        Platform platform = Platform.prepared(options, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(platform)));
        try {
            platform.run();
            platform.onDeath(death::complete);
            CompletableFuture<Void> ready = CompletableFuture.runAsync(() -> welcome(platform, progress, from));
            CompletableFuture.anyOf(ready, death).join();
            return mourn(platform, death.join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void welcome(Platform platform, Progress progress, long from) {
        if (!empty) {
            Demo.load(platform.gatewayUrl(), progress);
        }
        out.println(Welcome.text(platform, Duration.ofNanos(System.nanoTime() - from), empty));
        try {
            Files.writeString(home.ready(), platform.gatewayUrl() + "\n" + platform.mailUrl() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Progress progress() {
        Console console = System.console();
        return console != null && console.isTerminal() ? new LiveTable(out, Parts.of(options, !empty)) : new Lines(out);
    }

    private int mourn(Platform platform, String part) {
        Path log = platform.log(part);
        out.println();
        out.println(part + " ended by itself, so everything ends. The last lines of its log " + log + ":");
        Folders.tail(log, TAIL).forEach(line -> out.println("  | " + line));
        return 1;
    }

    private void end(Platform platform) {
        out.println();
        out.println("Ending CineStream …");
        platform.close();
        try {
            Files.deleteIfExists(home.ready());
            Files.deleteIfExists(home.pid(Home.LAUNCHER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println("Ended. The data stays in " + options.home() + " (./cinestream down --wipe forgets it).");
    }
}

package io.cinestream.local.launcher;

import io.cinestream.local.RunningProcess;
import io.cinestream.local.StartFailed;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the script {@code ./cinestream} runs: {@code up}, {@code down}, {@code status}. */
public final class Main {

    private static final int MISUSED = 2;

    private final Map<String, String> environment;
    private final Path repository;
    private final Home home;
    private final PrintStream out;

    private Main(Map<String, String> environment, Path repository, PrintStream out) {
        this.environment = environment;
        this.repository = repository;
        this.home = new Home(Path.of(environment.getOrDefault(
                        "CINESTREAM_HOME", repository.resolve(".cinestream").toString()))
                .toAbsolutePath()
                .normalize());
        this.out = out;
    }

    public static void main(String[] words) {
        Path repository = Path.of(System.getProperty("cinestream.repository", "."));
        Main main = new Main(System.getenv(), repository.toAbsolutePath().normalize(), System.out);
        // what nobody foresaw ends the program too, although the threads of servers would keep it
        Thread.currentThread().setUncaughtExceptionHandler((thread, unforeseen) -> {
            unforeseen.printStackTrace();
            System.exit(1);
        });
        System.exit(main.run(List.of(words)));
    }

    private int run(List<String> words) {
        try {
            List<String> rest = words.subList(Math.min(1, words.size()), words.size());
            return switch (words.isEmpty() ? "" : words.getFirst()) {
                case "up" -> up(rest);
                case "down" -> Down.run(home, rest.contains("--wipe"), out);
                case "status" -> Status.run(home, out);
                default -> throw new UpOptions.Misunderstood("Use ./cinestream, which knows the commands.");
            };
        } catch (UpOptions.Misunderstood e) {
            out.println(e.getMessage());
            return MISUSED;
        } catch (StartFailed e) {
            out.println();
            out.println(e.getMessage());
            return 1;
        }
    }

    private int up(List<String> words) {
        UpOptions options = UpOptions.parse(words.toArray(String[]::new));
        boolean behindDetached = environment.containsKey("CINESTREAM_DETACHED");
        if (!behindDetached) {
            RunningProcess.read(home.pid(Home.LAUNCHER)).ifPresent(running -> {
                throw new StartFailed("CineStream already runs (process " + running.pid()
                        + "); ./cinestream status shows it, ./cinestream down ends it.");
            });
            keepOldLogs();
        }
        return options.detach()
                ? new Detached(home, out).run(words)
                : new Up(options.platform(repository, home.folder(), environment), options.empty(), out).run();
    }

    /** One earlier run's logs stay beside the new ones. */
    private void keepOldLogs() {
        Path folder = home.log(Home.LAUNCHER).resolveSibling(".").normalize();
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> logs = Files.list(folder)) {
            for (Path log :
                    logs.filter(file -> file.toString().endsWith(".log")).toList()) {
                if (!log.getFileName().toString().equals("build.log")) {
                    Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Files.deleteIfExists(home.ready());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

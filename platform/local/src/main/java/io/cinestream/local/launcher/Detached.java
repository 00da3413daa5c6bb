package io.cinestream.local.launcher;

import io.cinestream.local.ChildProcess;
import io.cinestream.local.Pause;
import io.cinestream.local.Place;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code up --detach}: another launcher in the background, whose lines are shown until it is healthy or has failed. */
final class Detached {

    private static final Duration END = Duration.ofSeconds(90);

    private final Home home;
    private final PrintStream out;
    private long shown;

    Detached(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    int run(List<String> words) {
        Place place = home.place(Home.LAUNCHER);
        List<String> command = new ArrayList<>(List.of(
                ServiceJar.java(),
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dcinestream.repository=" + System.getProperty("cinestream.repository"),
                Main.class.getName(),
                "up"));
        words.stream()
                .filter(word -> !word.equals("--detach") && !word.equals("-d"))
                .forEach(command::add);
        ChildProcess launcher = ChildProcess.start(Home.LAUNCHER, command, Map.of("CINESTREAM_DETACHED", "1"), place);
        Thread ender = new Thread(() -> launcher.stop(END));
        Runtime.getRuntime().addShutdownHook(ender);
        while (launcher.isAlive() && !Files.exists(home.ready())) {
            show(place.log());
            Pause.of(Duration.ofMillis(100));
        }
        show(place.log());
        Runtime.getRuntime().removeShutdownHook(ender);
        return launcher.isAlive() ? 0 : 1;
    }

    private void show(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] more = new byte[(int) (file.length() - shown)];
            file.seek(shown);
            file.readFully(more);
            shown += more.length;
            out.write(more);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.cinestream.local.launcher;

import io.cinestream.local.Folders;
import io.cinestream.local.StartFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A service's built jar, laid out once per build as a plain jar with its libraries beside it, which starts faster. */
final class ServiceJar {

    private ServiceJar() {}

    /** The jar to start. */
    static Path laidOut(Service service, Path repository, Home home) {
        Path built = built(service, repository);
        Path app = home.app(service);
        Path jar = app.resolve(built.getFileName());
        Path stamp = app.resolve("laid-out-from");
        try {
            String version = Files.getLastModifiedTime(built).toMillis() + " " + Files.size(built);
            if (Files.exists(stamp) && Files.readString(stamp).equals(version) && Files.exists(jar)) {
                return jar;
            }
            Path half = app.resolveSibling(app.getFileName() + ".part");
            Folders.delete(half);
            Files.createDirectories(half.toAbsolutePath().getParent());
            extract(built, half, home.log(service.id()));
            Files.writeString(half.resolve(stamp.getFileName()), version);
            Folders.delete(app);
            Files.move(half, app, StandardCopyOption.ATOMIC_MOVE);
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path built(Service service, Path repository) {
        Path target = repository.resolve(service.module()).resolve("target");
        List<Path> jars = new ArrayList<>();
        if (Files.isDirectory(target)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(target, service.module() + "-*.jar")) {
                found.forEach(jars::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (jars.isEmpty()) {
            throw new StartFailed(service.id() + " is not built: there is no jar in " + target + ".");
        }
        return jars.getFirst();
    }

    private static void extract(Path built, Path folder, Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        Process process = new ProcessBuilder(
                        java(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        built.toString(),
                        "extract",
                        "--destination",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new StartFailed("The jar " + built + " could not be laid out; see " + log + ".");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted while " + built + " was laid out.");
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}

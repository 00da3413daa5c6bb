package io.cinestream.streaming.films;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The program ffmpeg: the configured one, else the system's, else a static binary from the class path. */
@Component
class Ffmpeg {

    private static final Map<String, String> BINARIES = Map.of("amd64", "ffmpeg-amd64", "aarch64", "ffmpeg-aarch64");

    private final MediaSettings settings;

    Ffmpeg(MediaSettings settings) {
        this.settings = settings;
    }

    /** Runs to the end in that folder, or is stopped when it takes too long. */
    void run(Path folder, List<String> arguments, Duration atMost) throws PackagingFailed, InterruptedException {
        List<String> command = new ArrayList<>();
        Path log = folder.resolveSibling(folder.getFileName() + ".log");
        Process process = null;
        try {
            command.addAll(List.of(program().toString(), "-hide_banner", "-nostdin", "-loglevel", "error", "-y"));
            command.addAll(arguments);
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PackagingFailed("ffmpeg took longer than " + atMost);
            }
            if (process.exitValue() != 0) {
                throw new PackagingFailed("ffmpeg: " + lastWords(log));
            }
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new PackagingFailed("ffmpeg could not be run", e);
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }

    private static String lastWords(Path log) throws IOException {
        String all = Files.readString(log).strip();
        return all.substring(Math.max(0, all.length() - 500));
    }

    private Path program() throws IOException, PackagingFailed {
        if (settings.ffmpeg() != null) {
            return settings.ffmpeg();
        }
        Optional<Path> system = onPath();
        return system.isPresent() ? system.get() : unpacked();
    }

    private static Optional<Path> onPath() {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.of(path.split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "ffmpeg"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Unpacked once per media folder; several may do so at the same time, as each moves a whole file into place. */
    private Path unpacked() throws IOException, PackagingFailed {
        String architecture = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String binary = BINARIES.get(architecture);
        Path folder = settings.dir().toAbsolutePath().resolve("tools");
        Path program = folder.resolve("ffmpeg-" + architecture);
        if (Files.isExecutable(program)) {
            return program;
        }
        try (InputStream packed =
                binary == null ? null : Ffmpeg.class.getResourceAsStream("/ws/schild/jave/nativebin/" + binary)) {
            if (packed == null) {
                throw new PackagingFailed("there is no ffmpeg on the path, and none comes along for " + architecture);
            }
            Files.createDirectories(folder);
            Path half = folder.resolve(UUID.randomUUID() + ".part");
            Files.copy(packed, half);
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
            return Files.move(half, program, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}

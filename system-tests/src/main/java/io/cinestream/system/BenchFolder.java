package io.cinestream.system;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/** Where a measurement keeps its programs and their output: gone when it went well, named when it did not. */
final class BenchFolder {

    @FunctionalInterface
    interface Measurement {
        void run(Path repository, Path folder) throws IOException;
    }

    /** nginx's workers are other people when we are root. */
    private static final FileAttribute<Set<PosixFilePermission>> READABLE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));

    private BenchFolder() {}

    static void measure(String name, Measurement measurement) throws IOException {
        Path repository = Path.of(System.getProperty("cinestream.repository"));
        Path folder = Files.createTempDirectory(name + "-bench-", READABLE);
        try {
            measurement.run(repository, folder);
            forget(folder);
        } catch (StepFailed failed) {
            System.err.println(failed.getMessage() + " (see " + folder + ")");
            System.exit(1);
        }
    }

    private static void forget(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}

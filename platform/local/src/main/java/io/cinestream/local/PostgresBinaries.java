package io.cinestream.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the archive that lies on the class path. */
final class PostgresBinaries {

    private final Path bin;

    private PostgresBinaries(Path bin) {
        this.bin = bin;
    }

    static PostgresBinaries unpacked() {
        String archive = archive();
        String version =
                PostgresBinaries.class.getClassLoader().getResource(archive).getPath();
        String entry = "postgres-" + Integer.toHexString(version.hashCode());
        Path folder = Cache.entry(entry, half -> unpack(archive, half));
        return new PostgresBinaries(folder.resolve("bin"));
    }

    private static String archive() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        boolean arm = System.getProperty("os.arch").matches("aarch64|arm64");
        String name = "postgres-" + os + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
        if (PostgresBinaries.class.getClassLoader().getResource(name) == null) {
            throw new StartFailed("There is no PostgreSQL for this machine on the class path (" + name + ").");
        }
        return name;
    }

    private static void unpack(String archive, Path folder) throws IOException {
        Path tar = folder.resolve("postgres.tar");
        try (InputStream in = PostgresBinaries.class.getClassLoader().getResourceAsStream(archive)) {
            Files.copy(new XZInputStream(in), tar);
        }
        Shell.run(List.of("tar", "-xf", tar.toString(), "-C", folder.toString()), Duration.ofMinutes(5));
        Files.delete(tar);
    }

    /** PostgreSQL refuses to run as root; a user namespace takes that right away without another account. */
    List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }
}

package io.cinestream.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Keycloak unpacked and built once for our options: half a minute that only the first run on a machine takes. */
final class KeycloakDistribution {

    /** Options that Keycloak fixes when it is built; others are given when it starts. */
    private static final List<String> OPTIONS = List.of(
            "--db=postgres",
            "--health-enabled=true",
            "--metrics-enabled=true",
            "--http-relative-path=/auth",
            "--http-management-relative-path=/",
            "--cache=local");

    private static final List<String> SHARED = List.of("bin", "lib", "conf", "providers", "version.txt");

    private final Path home;

    private KeycloakDistribution(Path home) {
        this.home = home;
    }

    static KeycloakDistribution built() {
        Path archive = Distribution.files("keycloak").getFirst();
        String version = archive.getFileName().toString().replace(".zip", "");
        String entry = version + "-" + Integer.toHexString(OPTIONS.hashCode());
        return new KeycloakDistribution(Cache.entry(entry, half -> build(archive, half)));
    }

    /** Whether the first run is still to come. */
    static boolean isBuilt() {
        Path archive = Distribution.files("keycloak").getFirst();
        String version = archive.getFileName().toString().replace(".zip", "");
        return Cache.has(version + "-" + Integer.toHexString(OPTIONS.hashCode()));
    }

    private static void build(Path archive, Path folder) throws IOException {
        unzip(archive, folder);
        Path script = folder.resolve("bin").resolve("kc.sh");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> command = new ArrayList<>(List.of(script.toString(), "build"));
        command.addAll(OPTIONS);
        Shell.run(
                command,
                Map.of("JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS_APPEND", "-Xmx512m"),
                Duration.ofMinutes(10));
    }

    /** The archive has one folder at its top, which is left out. */
    private static void unzip(Path archive, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                Path file = folder.resolve(
                                entry.getName().substring(entry.getName().indexOf('/') + 1))
                        .normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("Refused an entry outside the folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip.getInputStream(entry), file);
                }
            }
        }
    }

    /** A home of one server's own: its data and realm files, all else a link to the shared distribution. */
    void linkInto(Path ownHome) {
        try {
            Files.createDirectories(ownHome.resolve("data").resolve("import"));
            for (String name : SHARED) {
                Path link = ownHome.resolve(name);
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, home.resolve(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

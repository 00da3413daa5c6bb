package io.cinestream.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files of the local Maven repository that the build resolved for us but that must not be on our own class path. */
final class Distribution {

    private static final String PLACEHOLDER = "{repository}";

    private Distribution() {}

    /** The files of a list that module local-distributions wrote: {@code kafka} or {@code keycloak}. */
    static List<Path> files(String list) {
        Path repository = repository();
        List<Path> files = Stream.of(read(list).trim().split(":"))
                .map(entry -> Path.of(entry.replace(PLACEHOLDER, repository.toString())))
                .toList();
        files.stream().filter(file -> !Files.exists(file)).findFirst().ifPresent(missing -> {
            throw new StartFailed(missing + " is missing: build once more, Maven fetches it.");
        });
        return files;
    }

    private static String read(String list) {
        try (InputStream in = Distribution.class.getResourceAsStream(list + ".paths")) {
            if (in == null) {
                throw new StartFailed("The list " + list + ".paths is not on the class path: build platform/local.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where our own libraries came from is where the others lie too, wherever the user keeps the repository. */
    private static Path repository() {
        String named = System.getProperty("maven.repo.local");
        if (named != null) {
            return Path.of(named);
        }
        Path found = repositoryOf(org.postgresql.Driver.class, "org/postgresql/postgresql");
        return found != null ? found : Path.of(System.getProperty("user.home"), ".m2", "repository");
    }

    private static @Nullable Path repositoryOf(Class<?> library, String groupAndArtifact) {
        CodeSource source = library.getProtectionDomain().getCodeSource();
        String location = source == null ? "" : source.getLocation().getPath();
        int end = location.indexOf("/" + groupAndArtifact + "/");
        return end < 0 ? null : Path.of(location.substring(0, end));
    }
}

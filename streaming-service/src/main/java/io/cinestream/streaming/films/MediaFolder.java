package io.cinestream.streaming.films;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The films on disk, one folder per edition. An edition is written beside its place and moved there whole, so that a folder
 * at its place holds what the packager wrote and nothing else.
 */
@Component
class MediaFolder {

    /** The shape of every name that the packager writes; it leaves no room for a way out of the folder. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,40}\\.(m3u8|mp4|m4s)");

    private final Path films;

    MediaFolder(MediaSettings settings) {
        this.films = settings.dir().toAbsolutePath().normalize().resolve("films");
    }

    Path workshop(UUID edition) throws IOException {
        return Files.createDirectories(films.resolve("making").resolve(edition.toString()));
    }

    void publish(Path workshop, UUID filmId, UUID edition) throws IOException {
        Path place = place(filmId, edition);
        Files.createDirectories(place.getParent());
        Files.move(workshop, place, StandardCopyOption.ATOMIC_MOVE);
    }

    void clear(Path workshop) throws IOException {
        FileSystemUtils.deleteRecursively(workshop);
    }

    boolean holds(ReadyFilm film) {
        return Files.isDirectory(place(film.filmId(), film.edition()));
    }

    Optional<Path> file(ReadyFilm film, String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Path file = place(film.filmId(), film.edition()).resolve(name);
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    private Path place(UUID filmId, UUID edition) {
        return films.resolve(filmId.toString()).resolve(edition.toString());
    }
}

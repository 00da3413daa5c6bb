package io.cinestream.streaming.films;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The films, one per movie. */
@Component
public class Films {

    private final FilmTable films;
    private final MediaFolder media;
    private final Patience patience;

    Films(FilmTable films, MediaFolder media, Patience patience) {
        this.films = films;
        this.media = media;
        this.patience = patience;
    }

    /** Asks for the movie's film, in the caller's transaction if there is one. Asking again changes nothing. */
    public void want(UUID movieId) {
        films.want(movieId);
    }

    /** Those of the movies whose film can be watched at once. */
    public Set<UUID> ready(Collection<UUID> movieIds) {
        return films.ready(movieIds);
    }

    /**
     * The movie's film, made on first use; call it outside any transaction, for it may wait.
     *
     * @throws FilmNotReady when it takes longer than a request should
     */
    public ReadyFilm get(UUID movieId) {
        return existing(movieId).orElseGet(() -> {
            films.want(movieId);
            return patience.until(() -> existing(movieId)).orElseThrow(FilmNotReady::new);
        });
    }

    /** A file of the film, if the packager wrote one of that name. */
    public Optional<Path> file(ReadyFilm film, String name) {
        return media.file(film, name);
    }

    private Optional<ReadyFilm> existing(UUID movieId) {
        Optional<ReadyFilm> ready = films.ready(movieId);
        if (ready.isPresent() && !media.holds(ready.get())) {
            films.lost(ready.get());
            return Optional.empty();
        }
        return ready;
    }
}

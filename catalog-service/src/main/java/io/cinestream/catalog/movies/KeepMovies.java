package io.cinestream.catalog.movies;

import io.cinestream.messaging.Outbox;
import io.cinestream.starter.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds and changes movies. */
@Component
class KeepMovies {

    private final Movies movies;
    private final Slugs slugs;
    private final Outbox outbox;
    private final Clock clock;

    KeepMovies(Movies movies, Slugs slugs, Outbox outbox, Clock clock) {
        this.movies = movies;
        this.slugs = slugs;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    UUID add(MovieDetails details) {
        Movie movie = movies.saveAndFlush(new Movie(Ids.next(), slugs.free(details.title()), details, today()));
        outbox.append(movie.id(), movie.version(), new MovieAdded(movie.state()));
        return movie.id();
    }

    @Transactional
    void change(UUID id, MovieDetails details) {
        Movie movie = movies.lockForChange(id).orElseThrow(() -> new MovieUnknown(id));
        movie.change(details, today());
        outbox.append(id, movie.version(), new MovieChanged(movie.state()));
    }

    @Transactional
    void retell(UUID id, String title, @Nullable String description) {
        Movie movie = movies.lockForChange(id).orElseThrow(() -> new MovieUnknown(id));
        movie.retell(title, description);
        outbox.append(id, movie.version(), new MovieChanged(movie.state()));
    }

    /** Only a default for the status: nothing expires by it. */
    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

package io.cinestream.catalog.movies;

import io.cinestream.messaging.Outbox;
import io.cinestream.starter.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds, changes and withdraws movies. */
@Component
class KeepMovies {

    private static final String SHOWS_AHEAD = """
            select count(*) from show
            where movie_id = :movie and status <> 'CANCELLED' and ends_at > app_now()""";

    private final Movies movies;
    private final Slugs slugs;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Clock clock;

    KeepMovies(Movies movies, Slugs slugs, Outbox outbox, JdbcClient jdbc, Clock clock) {
        this.movies = movies;
        this.slugs = slugs;
        this.outbox = outbox;
        this.jdbc = jdbc;
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

    /** Whoever schedules a show keeps the movie's row, so that none can appear between the look and the withdrawal. */
    @Transactional
    void withdraw(UUID id) {
        Movie movie = movies.lockForChange(id).orElseThrow(() -> new MovieUnknown(id));
        long shows = showsAhead(id);
        if (shows > 0) {
            throw isBooked(id) ? new MovieHasBookings(shows) : new MovieHasShows(shows);
        }
        movie.withdraw();
        outbox.append(id, movie.version(), new MovieWithdrawn(movie.state()));
    }

    /** As far as bookings have been heard of: it only names the reason, the shows ahead protect the movie anyhow. */
    private boolean isBooked(UUID id) {
        return jdbc.sql("select exists (select from viewing where movie_id = :movie and starts_at > app_now())")
                .param("movie", id)
                .query(Boolean.class)
                .single();
    }

    private long showsAhead(UUID id) {
        return jdbc.sql(SHOWS_AHEAD).param("movie", id).query(Long.class).single();
    }

    /** Only a default for the status: nothing expires by it. */
    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

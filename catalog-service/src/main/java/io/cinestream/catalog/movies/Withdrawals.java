package io.cinestream.catalog.movies;

import io.cinestream.messaging.Outbox;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Movies on their way out. A movie is withdrawn with all its shows or not at all, and only booking knows who booked: it closes
 * first, and whoever keeps its shows says how it ends. Each step holds the movie's row.
 */
@Component
public class Withdrawals {

    private final Movies movies;
    private final Outbox outbox;
    private final ApplicationEventPublisher modules;

    Withdrawals(Movies movies, Outbox outbox, ApplicationEventPublisher modules) {
        this.movies = movies;
        this.outbox = outbox;
        this.modules = modules;
    }

    /** One that is under way goes on. */
    @Transactional
    void begin(UUID movieId) {
        Movie movie = locked(movieId);
        if (!movie.isClosing()) {
            movie.close();
            modules.publishEvent(new MovieClosing(movieId));
        }
    }

    /** It stays so until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isUnderWay(UUID movieId) {
        return movies.lockForChange(movieId).filter(Movie::isClosing).isPresent();
    }

    /** Its shows are gone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void finish(UUID movieId) {
        Movie movie = locked(movieId);
        movie.withdraw();
        outbox.append(movieId, movie.version(), new MovieWithdrawn(movie.state()));
    }

    /** Its shows stay: somebody holds a booking. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveUp(UUID movieId) {
        locked(movieId).reopen();
    }

    private Movie locked(UUID movieId) {
        return movies.lockForChange(movieId).orElseThrow(() -> new MovieUnknown(movieId));
    }
}

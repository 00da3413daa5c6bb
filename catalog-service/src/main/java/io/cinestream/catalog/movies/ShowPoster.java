package io.cinestream.catalog.movies;

import io.cinestream.messaging.Outbox;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hangs an uploaded poster up, in the transaction that stores its pictures. */
@Component
public class ShowPoster {

    private final Movies movies;
    private final Outbox outbox;

    ShowPoster(Movies movies, Outbox outbox) {
        this.movies = movies;
        this.outbox = outbox;
    }

    /** Two who upload at once wait for each other here: the later one's poster stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void of(UUID movieId, String digest) {
        Movie movie = movies.lockForChange(movieId).orElseThrow(() -> new MovieUnknown(movieId));
        if (movie.showPoster(digest)) {
            outbox.append(movieId, movie.version(), new MovieChanged(movie.state()));
        }
    }
}

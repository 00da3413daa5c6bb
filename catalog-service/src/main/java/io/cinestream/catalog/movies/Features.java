package io.cinestream.catalog.movies;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may ask about movies. */
@Component
public class Features {

    private final Movies movies;

    Features(Movies movies) {
        this.movies = movies;
    }

    /** A movie to be shown or spoken of: until the caller's transaction ends it cannot be withdrawn. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Feature onOffer(UUID movieId) {
        Movie movie = movies.lockOnOffer(movieId).orElseThrow(() -> new MovieUnknown(movieId));
        if (movie.isClosing()) {
            throw new MovieIsClosing();
        }
        return movie.feature();
    }

    /** A movie that is or was on offer. */
    @Transactional(readOnly = true)
    public Feature of(UUID movieId) {
        return movies.findById(movieId)
                .orElseThrow(() -> new MovieUnknown(movieId))
                .feature();
    }
}

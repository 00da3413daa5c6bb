package io.cinestream.catalog.movies;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;
import java.util.UUID;

/** There is no such movie, or it was withdrawn. */
class MovieUnknown extends Refusal {

    MovieUnknown(UUID id) {
        super(Kind.NOT_FOUND, "movie-unknown", "There is no movie " + id + ".");
    }
}

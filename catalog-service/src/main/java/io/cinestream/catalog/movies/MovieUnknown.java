package io.cinestream.catalog.movies;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** There is no movie of this id, or number, or it was withdrawn. */
class MovieUnknown extends Refusal {

    MovieUnknown(Object id) {
        super(Kind.NOT_FOUND, "movie-unknown", "There is no movie " + id + ".");
    }
}

package io.cinestream.catalog.movies;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** Nothing new begins with a movie that is being withdrawn. */
class MovieIsClosing extends Refusal {

    MovieIsClosing() {
        super(Kind.CONFLICT, "movie-closing", "The movie is being withdrawn.");
    }
}

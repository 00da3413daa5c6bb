package io.cinestream.catalog.movies;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** A movie stays in the catalogue while it has shows ahead. */
class MovieHasShows extends Refusal {

    MovieHasShows(long shows) {
        super(Kind.CONFLICT, "has-shows", "The movie has shows ahead; delete or cancel them first.");
        with("shows", shows);
    }
}

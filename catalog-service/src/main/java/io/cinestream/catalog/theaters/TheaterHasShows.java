package io.cinestream.catalog.theaters;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** A theater with shows ahead stays, and keeps its clock and money. */
class TheaterHasShows extends Refusal {

    TheaterHasShows(long shows) {
        super(Kind.CONFLICT, "has-shows", "The theater has shows ahead; delete or cancel them first.");
        with("shows", shows);
    }
}

package io.cinestream.catalog.movies;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** A movie that somebody holds tickets for is never withdrawn. */
class MovieHasBookings extends Refusal {

    MovieHasBookings() {
        super(
                Kind.CONFLICT,
                "has-active-bookings",
                "The movie has shows ahead with bookings; cancel those shows first.");
    }
}

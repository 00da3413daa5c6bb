package io.cinestream.catalog.reviews;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** Nobody applauds himself. */
class OwnReview extends Refusal {

    OwnReview() {
        super(Kind.CONFLICT, "own-review", "You cannot like your own review.");
    }
}

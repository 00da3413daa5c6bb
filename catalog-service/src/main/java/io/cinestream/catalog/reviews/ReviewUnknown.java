package io.cinestream.catalog.reviews;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;
import java.util.UUID;

/** There is no such review, or not for this caller to see or change. */
class ReviewUnknown extends Refusal {

    ReviewUnknown(UUID id) {
        super(Kind.NOT_FOUND, "review-unknown", "There is no review " + id + ".");
    }
}

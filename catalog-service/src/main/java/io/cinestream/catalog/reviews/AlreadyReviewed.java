package io.cinestream.catalog.reviews;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;
import java.util.UUID;

/** A customer has one word on a film, which may be edited. */
class AlreadyReviewed extends Refusal {

    AlreadyReviewed(UUID reviewId) {
        super(Kind.CONFLICT, "already-reviewed", "You have reviewed this movie; edit that review instead.");
        with("reviewId", reviewId);
    }
}

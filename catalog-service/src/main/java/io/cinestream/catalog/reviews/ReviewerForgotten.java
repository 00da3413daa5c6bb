package io.cinestream.catalog.reviews;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** Who asked to be forgotten says nothing more, even while a token from before is still good. */
class ReviewerForgotten extends Refusal {

    ReviewerForgotten() {
        super(Kind.UNAUTHENTICATED, "account-gone", "There is no account for this token any more: log in again.");
    }
}

package io.cinestream.catalog.reviews;

import java.util.Comparator;
import java.util.UUID;

/** One customer's word on one film. A hidden one does not count in the film's rating. */
record Review(UUID id, UUID movieId, UUID userId, int stars, String text, boolean hidden, long version) {

    static final Comparator<Review> BY_MOVIE = Comparator.comparing(Review::movieId);

    Review edited(ReviewDraft draft) {
        return new Review(id, movieId, userId, draft.stars(), draft.text().strip(), hidden, version + 1);
    }

    Review hidden(boolean hide) {
        return new Review(id, movieId, userId, stars, text, hide, version + 1);
    }

    boolean says(ReviewDraft draft) {
        return stars == draft.stars() && text.equals(draft.text().strip());
    }

    /** What it adds to the stars of its film. */
    int countedStars() {
        return hidden ? 0 : stars;
    }

    int counted() {
        return hidden ? 0 : 1;
    }

    ReviewPosted posted() {
        return new ReviewPosted(id, movieId, userId, stars, text);
    }

    ReviewHidden hiddenBecause(String reason) {
        return new ReviewHidden(id, movieId, userId, stars, reason);
    }
}

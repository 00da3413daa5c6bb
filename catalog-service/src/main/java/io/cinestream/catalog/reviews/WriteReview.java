package io.cinestream.catalog.reviews;

import io.cinestream.catalog.movies.Features;
import io.cinestream.messaging.Outbox;
import io.cinestream.starter.Ids;
import io.cinestream.starter.access.Caller;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Posts, edits and deletes a customer's own review. */
@Component
class WriteReview {

    private final Reviews reviews;
    private final Reviewers reviewers;
    private final Features movies;
    private final Outbox outbox;

    WriteReview(Reviews reviews, Reviewers reviewers, Features movies, Outbox outbox) {
        this.reviews = reviews;
        this.reviewers = reviewers;
        this.movies = movies;
        this.outbox = outbox;
    }

    @Transactional
    UUID post(UUID movieId, ReviewDraft draft, Caller caller) {
        reviewers.admit(caller.userId());
        movies.onOffer(movieId);
        Review review = new Review(
                Ids.next(),
                movieId,
                caller.userId(),
                draft.stars(),
                draft.text().strip(),
                false,
                1);
        if (!reviews.add(review)) {
            throw reviews.of(movieId, caller.userId())
                    .map(AlreadyReviewed::new)
                    .orElseThrow(() -> new ReviewUnknown(review.id()));
        }
        outbox.append(review.id(), review.version(), review.posted());
        return review.id();
    }

    /** A hidden review stays hidden: of what nobody can read nothing is told. */
    @Transactional
    void edit(UUID id, ReviewDraft draft, Caller caller) {
        Review before = own(id, caller);
        if (before.says(draft)) {
            return;
        }
        Review now = before.edited(draft);
        reviews.rewrite(before, now);
        if (!now.hidden()) {
            outbox.append(id, now.version(), now.posted());
        }
    }

    @Transactional
    void delete(UUID id, Caller caller) {
        Review review = own(id, caller);
        reviews.remove(review);
        outbox.append(id, review.version() + 1, review.hiddenBecause("deleted"));
    }

    private Review own(UUID id, Caller caller) {
        return reviews.lockOwn(id, caller.userId()).orElseThrow(() -> new ReviewUnknown(id));
    }
}

package io.cinestream.catalog.reviews;

import io.cinestream.messaging.Outbox;
import io.cinestream.starter.access.Caller;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What others do with a review: customers like it, an admin hides it. Each step holds the review's row; twice is once. */
@Component
class JudgeReview {

    private final Reviews reviews;
    private final Reviewers reviewers;
    private final Outbox outbox;

    JudgeReview(Reviews reviews, Reviewers reviewers, Outbox outbox) {
        this.reviews = reviews;
        this.reviewers = reviewers;
        this.outbox = outbox;
    }

    @Transactional
    void like(UUID id, Caller caller) {
        reviewers.admit(caller.userId());
        Review review = locked(id);
        if (review.userId().equals(caller.userId())) {
            throw new OwnReview();
        }
        if (review.hidden()) {
            throw new ReviewUnknown(id);
        }
        reviews.like(id, caller.userId());
    }

    @Transactional
    void unlike(UUID id, Caller caller) {
        locked(id);
        reviews.unlike(id, caller.userId());
    }

    @Transactional
    void hide(UUID id) {
        Review review = locked(id);
        if (!review.hidden()) {
            Review hidden = review.hidden(true);
            reviews.showOrHide(review, hidden);
            outbox.append(id, hidden.version(), hidden.hiddenBecause("hidden"));
        }
    }

    @Transactional
    void unhide(UUID id) {
        Review review = locked(id);
        if (review.hidden()) {
            Review shown = review.hidden(false);
            reviews.showOrHide(review, shown);
            outbox.append(id, shown.version(), shown.posted());
        }
    }

    private Review locked(UUID id) {
        return reviews.lock(id).orElseThrow(() -> new ReviewUnknown(id));
    }
}

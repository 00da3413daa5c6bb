package io.cinestream.catalog.reviews;

import io.cinestream.messaging.Outbox;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes back what a person who asked to be forgotten has said: name, reviews and likes. It locks all the reviews in the order of
 * their ids and then the films' ratings in theirs, so that two who are forgotten at once do not wait in a circle.
 */
@Component
class ForgetReviewer {

    private final Reviewers reviewers;
    private final Reviews reviews;
    private final Outbox outbox;

    ForgetReviewer(Reviewers reviewers, Reviews reviews, Outbox outbox) {
        this.reviewers = reviewers;
        this.reviews = reviews;
        this.outbox = outbox;
    }

    /** Call it in a transaction; again it finds nothing more. */
    void forget(UserState user) {
        UUID userId = user.userId();
        reviewers.forget(userId);
        List<Review> own = reviews.lockOfAndLikedBy(userId).stream()
                .filter(review -> review.userId().equals(userId))
                .toList();
        reviews.unlikeAll(userId);
        own.stream().sorted(Review.BY_MOVIE).forEach(review -> {
            reviews.remove(review);
            outbox.append(review.id(), review.version() + 1, review.hiddenBecause("forgotten"));
        });
    }
}

package io.cinestream.catalog.reviews;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The reviews and, beside them, the sum and number behind each film's average. Whoever changes a review holds its row first and
 * the film's rating after it; the rating is only ever added to, so that no two writers overwrite each other.
 */
@Component
class Reviews {

    private static final String COLUMNS = "select id, movie_id, user_id, stars, text, hidden, version from review";

    private final JdbcClient jdbc;

    Reviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it is this customer's first of the film */
    boolean add(Review review) {
        boolean first = jdbc.sql("""
                insert into review (id, movie_id, user_id, stars, text, hidden, version, written_at)
                values (:id, :movie, :user, :stars, :text, false, :version, app_now())
                on conflict (movie_id, user_id) do nothing
                """)
                        .param("id", review.id())
                        .param("movie", review.movieId())
                        .param("user", review.userId())
                        .param("stars", review.stars())
                        .param("text", review.text())
                        .param("version", review.version())
                        .update()
                == 1;
        if (first) {
            count(review.movieId(), review.countedStars(), review.counted());
        }
        return first;
    }

    Optional<UUID> of(UUID movieId, UUID userId) {
        return jdbc.sql("select id from review where movie_id = :movie and user_id = :user")
                .param("movie", movieId)
                .param("user", userId)
                .query(UUID.class)
                .optional();
    }

    Optional<Review> lock(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id for update")
                .param("id", id)
                .query(Review.class)
                .optional();
    }

    Optional<Review> lockOwn(UUID id, UUID userId) {
        return jdbc.sql(COLUMNS + " where id = :id and user_id = :user for update")
                .param("id", id)
                .param("user", userId)
                .query(Review.class)
                .optional();
    }

    /** What a person wrote and what they liked. */
    List<Review> lockOfAndLikedBy(UUID userId) {
        return jdbc.sql(COLUMNS + """
                 where user_id = :user or id in (select review_id from review_like where user_id = :user)
                 order by id for update
                """).param("user", userId).query(Review.class).list();
    }

    void rewrite(Review before, Review now) {
        replace(before, now, ", edited_at = app_now()");
    }

    void showOrHide(Review before, Review now) {
        replace(before, now, "");
    }

    private void replace(Review before, Review now, String alsoSet) {
        jdbc.sql("update review set stars = :stars, text = :text, hidden = :hidden, version = :version" + alsoSet
                        + " where id = :id")
                .param("id", now.id())
                .param("stars", now.stars())
                .param("text", now.text())
                .param("hidden", now.hidden())
                .param("version", now.version())
                .update();
        count(now.movieId(), now.countedStars() - before.countedStars(), now.counted() - before.counted());
    }

    void remove(Review review) {
        jdbc.sql("delete from review where id = :id").param("id", review.id()).update();
        count(review.movieId(), -review.countedStars(), -review.counted());
    }

    private void count(UUID movieId, int stars, int reviews) {
        jdbc.sql("insert into movie_rating (movie_id) values (:movie) on conflict do nothing")
                .param("movie", movieId)
                .update();
        jdbc.sql("""
                update movie_rating set stars = stars + :stars, reviews = reviews + :reviews
                where movie_id = :movie""")
                .param("movie", movieId)
                .param("stars", stars)
                .param("reviews", reviews)
                .update();
    }

    /** Call it with the review locked; twice is once. */
    void like(UUID id, UUID userId) {
        jdbc.sql("""
                with liked as (
                    insert into review_like (review_id, user_id) values (:id, :user)
                    on conflict do nothing returning review_id)
                update review set likes = likes + 1 where id in (select review_id from liked)
                """).param("id", id).param("user", userId).update();
    }

    /** Call it with those reviews locked. */
    void unlikeAll(UUID userId) {
        jdbc.sql("""
                with taken as (delete from review_like where user_id = :user returning review_id)
                update review set likes = likes - 1 where id in (select review_id from taken)
                """).param("user", userId).update();
    }

    void unlike(UUID id, UUID userId) {
        jdbc.sql("""
                with taken as (delete from review_like where review_id = :id and user_id = :user returning review_id)
                update review set likes = likes - 1 where id in (select review_id from taken)
                """).param("id", id).param("user", userId).update();
    }
}

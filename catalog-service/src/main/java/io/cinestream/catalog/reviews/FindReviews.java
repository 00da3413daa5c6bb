package io.cinestream.catalog.reviews;

import io.cinestream.catalog.movies.Features;
import io.cinestream.starter.access.Caller;
import io.cinestream.starter.access.Role;
import io.cinestream.starter.http.Listing;
import io.cinestream.starter.http.Paging;
import io.cinestream.starter.problems.InvalidRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads reviews for everyone; a hidden one only for its writer and admins. */
@Component
class FindReviews {

    private static final String REVIEWS = """
            select r.id, r.movie_id, w.name as author, r.stars, r.text, r.likes, r.hidden, r.written_at, r.edited_at,
                r.user_id = :caller::uuid is true as mine,
                exists (select from review_like l where l.review_id = r.id and l.user_id = :caller::uuid) as liked,
                exists (select from viewing v
                        where v.movie_id = r.movie_id and v.user_id = r.user_id and v.starts_at <= app_now()) as verified
            from review r left join reviewer w on w.user_id = r.user_id
            """;

    private static final String VISIBLE = " and (not r.hidden or :admin or r.user_id = :caller::uuid)";

    private static final Map<String, String> ORDERS =
            Map.of("newest", "r.written_at desc, r.id", "likes", "r.likes desc, r.written_at desc, r.id");

    private final JdbcClient jdbc;
    private final Features movies;

    FindReviews(JdbcClient jdbc, Features movies) {
        this.jdbc = jdbc;
        this.movies = movies;
    }

    Listing<ReviewView> of(UUID movieId, @Nullable String sort, Paging paging, @Nullable Caller caller) {
        String order = ORDERS.get(sort == null ? "newest" : sort);
        if (order == null) {
            throw new InvalidRequest("sort", "must be newest or likes");
        }
        movies.of(movieId);
        Map<String, @Nullable Object> who = seenBy(caller);
        long total = jdbc.sql("select count(*) from review r where r.movie_id = :movie" + VISIBLE)
                .params(who)
                .param("movie", movieId)
                .query(Long.class)
                .single();
        var items = jdbc.sql(REVIEWS + "where r.movie_id = :movie" + VISIBLE + " order by " + order
                        + " limit :limit offset :offset")
                .params(who)
                .param("movie", movieId)
                .param("limit", paging.limit())
                .param("offset", paging.offset())
                .query(ReviewView.class)
                .list();
        return paging.listing(items, total);
    }

    ReviewView one(UUID id, @Nullable Caller caller) {
        return jdbc.sql(REVIEWS + "where r.id = :id" + VISIBLE)
                .params(seenBy(caller))
                .param("id", id)
                .query(ReviewView.class)
                .optional()
                .orElseThrow(() -> new ReviewUnknown(id));
    }

    private static Map<String, @Nullable Object> seenBy(@Nullable Caller caller) {
        Map<String, @Nullable Object> who = new HashMap<>();
        who.put("caller", caller == null ? null : caller.userId());
        who.put("admin", caller != null && caller.is(Role.ADMIN));
        return who;
    }
}

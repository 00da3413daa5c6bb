package io.cinestream.catalog.reviews;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads everything that the catalogue keeps of a person, whole. */
@Component
class ExportReviewer {

    /**
     * @param name by which the reviews are signed
     * @param likes ids of reviews
     */
    record Export(@Nullable String name, List<ReviewRecord> reviews, List<UUID> likes, List<ViewingRecord> viewings) {}

    private final JdbcClient jdbc;

    ExportReviewer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Export of(UUID userId) {
        return new Export(
                all("select name from reviewer where user_id = :user and name is not null", userId, String.class)
                        .stream()
                        .findFirst()
                        .orElse(null),
                all("""
                        select r.*, m.title as movie_title from review r join movie m on m.id = r.movie_id
                        where r.user_id = :user order by r.written_at desc, r.id
                        """, userId, ReviewRecord.class),
                all("select review_id from review_like where user_id = :user order by review_id", userId, UUID.class),
                all(
                        "select * from viewing where user_id = :user order by starts_at desc",
                        userId,
                        ViewingRecord.class));
    }

    private <T> List<T> all(String sql, UUID userId, Class<T> type) {
        return jdbc.sql(sql).param("user", userId).query(type).list();
    }
}

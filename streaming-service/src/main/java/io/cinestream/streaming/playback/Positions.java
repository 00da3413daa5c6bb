package io.cinestream.streaming.playback;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each user was in each movie. */
@Component
class Positions {

    private final JdbcClient jdbc;

    Positions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Position(UUID movieId, int seconds, Instant seenAt) {}

    List<Position> all(UUID userId) {
        return jdbc.sql(
                        "select movie_id, seconds, seen_at from watch_position where user_id = :userId order by seen_at desc")
                .param("userId", userId)
                .query(Position.class)
                .list();
    }

    int of(UUID userId, UUID movieId) {
        return jdbc.sql("select seconds from watch_position where user_id = :userId and movie_id = :movieId")
                .param("userId", userId)
                .param("movieId", movieId)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    Map<UUID, Integer> of(UUID userId, Collection<UUID> movieIds) {
        Map<UUID, Integer> seconds = new HashMap<>();
        jdbc.sql("select movie_id, seconds from watch_position where user_id = :userId and movie_id = any(:movieIds)")
                .param("userId", userId)
                .param("movieIds", movieIds.toArray(UUID[]::new))
                .query(row -> {
                    seconds.put(row.getObject("movie_id", UUID.class), row.getInt("seconds"));
                });
        return seconds;
    }

    void put(UUID userId, UUID movieId, int seconds) {
        jdbc.sql("""
                        insert into watch_position (user_id, movie_id, seconds, seen_at)
                        values (:userId, :movieId, :seconds, app_now())
                        on conflict (user_id, movie_id) do update set seconds = excluded.seconds, seen_at = excluded.seen_at
                        """)
                .param("userId", userId)
                .param("movieId", movieId)
                .param("seconds", seconds)
                .update();
    }
}

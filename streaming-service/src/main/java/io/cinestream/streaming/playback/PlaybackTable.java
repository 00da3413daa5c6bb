package io.cinestream.streaming.playback;

import io.cinestream.streaming.entitlements.Entitlement;
import io.cinestream.streaming.films.ReadyFilm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the playbacks. */
@Component
class PlaybackTable {

    private static final String PLAYBACK = """
            select id, user_id, movie_id, film_id, edition, key_hash,
                   stopped_at is null and expires_at > app_now()
                       and not exists (select from viewer where viewer.user_id = playback.user_id
                                          and not_before > authorised_at) as running
            from playback
            """;

    private final JdbcClient jdbc;

    PlaybackTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return when it expires: after its life, or with the ticket if that is earlier */
    Instant insert(
            UUID id,
            Entitlement ticket,
            Instant authorisedAt,
            ReadyFilm film,
            Secret token,
            Secret key,
            Duration life) {
        return jdbc.sql("""
                        insert into playback
                            (id, user_id, movie_id, booking_id, film_id, edition, token_hash, key_hash, authorised_at,
                             expires_at)
                        values (:id, :userId, :movieId, :bookingId, :filmId, :edition, :tokenHash, :keyHash, :authorisedAt,
                            least(app_now() + make_interval(secs => :life), :until))
                        returning expires_at
                        """)
                .param("id", id)
                .param("userId", ticket.userId())
                .param("movieId", ticket.movieId())
                .param("bookingId", ticket.bookingId())
                .param("filmId", film.filmId())
                .param("edition", film.edition())
                .param("tokenHash", token.hash())
                .param("keyHash", key.hash())
                .param("authorisedAt", Timestamp.from(authorisedAt))
                .param("life", life.toSeconds())
                .param("until", Timestamp.from(ticket.until()))
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    Optional<Playback> byToken(Secret token) {
        return jdbc.sql(PLAYBACK + "where token_hash = :hash")
                .param("hash", token.hash())
                .query(PlaybackTable::playback)
                .optional();
    }

    Optional<Playback> byId(UUID userId, UUID id) {
        return jdbc.sql(PLAYBACK + "where id = :id and user_id = :userId")
                .param("id", id)
                .param("userId", userId)
                .query(PlaybackTable::playback)
                .optional();
    }

    List<PlaybackRecord> all(UUID userId) {
        return jdbc.sql("""
                        select id, movie_id, booking_id, started_at, expires_at, stopped_at
                        from playback where user_id = :userId order by started_at desc, id
                        """).param("userId", userId).query(PlaybackRecord.class).list();
    }

    /** A playback that this statement has stopped; it was running before. */
    record Ended(UUID id, UUID userId, UUID movieId, UUID bookingId, long version) {}

    Optional<Ended> stop(UUID userId, UUID id) {
        return jdbc.sql("""
                        update playback set stopped_at = app_now(), version = version + 1
                        where id = :id and user_id = :userId and stopped_at is null
                        returning id, user_id, movie_id, booking_id, version
                        """)
                .param("id", id)
                .param("userId", userId)
                .query(Ended.class)
                .optional();
    }

    List<Ended> stopAll(UUID userId, UUID movieId) {
        return jdbc.sql("""
                        update playback set stopped_at = app_now(), version = version + 1
                        where user_id = :userId and movie_id = :movieId and stopped_at is null
                        returning id, user_id, movie_id, booking_id, version
                        """)
                .param("userId", userId)
                .param("movieId", movieId)
                .query(Ended.class)
                .list();
    }

    /** Those that a token began which counts no more. */
    List<Ended> stopOfEndedSessions(UUID userId) {
        return jdbc.sql("""
                        update playback set stopped_at = app_now(), version = version + 1
                        where user_id = :userId and stopped_at is null
                          and authorised_at < (select not_before from viewer where viewer.user_id = :userId)
                        returning id, user_id, movie_id, booking_id, version
                        """).param("userId", userId).query(Ended.class).list();
    }

    private static Playback playback(ResultSet row, int number) throws SQLException {
        return new Playback(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getObject("movie_id", UUID.class),
                new ReadyFilm(row.getObject("film_id", UUID.class), row.getObject("edition", UUID.class)),
                row.getBytes("key_hash"),
                row.getBoolean("running"));
    }
}

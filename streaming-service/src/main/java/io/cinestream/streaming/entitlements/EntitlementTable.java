package io.cinestream.streaming.entitlements;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the entitlements. Whether one is open is decided here, on the database's clock. */
@Component
class EntitlementTable {

    private static final String OPEN =
            "from entitlement where user_id = :userId and not revoked and until > app_now() ";

    private final JdbcClient jdbc;

    EntitlementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row together with its version, locked until the commit. */
    record Locked(UUID userId, UUID movieId, boolean revoked, long version) {}

    Optional<Locked> lock(UUID bookingId) {
        return jdbc.sql("select user_id, movie_id, revoked, version from entitlement where booking_id = :id for update")
                .param("id", bookingId)
                .query(Locked.class)
                .optional();
    }

    void markForgotten(UUID userId) {
        jdbc.sql("insert into forgotten_holder (user_id) values (:userId) on conflict do nothing")
                .param("userId", userId)
                .update();
    }

    /** A row that this statement has revoked. */
    record Revoked(UUID bookingId, UUID movieId, long version) {}

    List<Revoked> revokeAll(UUID userId) {
        return jdbc.sql("""
                        update entitlement set revoked = true, version = version + 1
                        where user_id = :userId and not revoked
                        returning booking_id, movie_id, version
                        """).param("userId", userId).query(Revoked.class).list();
    }

    /** The conditions are the last guards: a revoked row never opens again, and to who is forgotten nothing is granted. */
    Optional<Long> grant(Entitlement entitlement) {
        return jdbc.sql("""
                        insert into entitlement (booking_id, user_id, movie_id, movie_title, until, version)
                        select :bookingId, :userId, :movieId, :movieTitle, cast(:until as timestamptz), 1
                        where not exists (select from forgotten_holder where user_id = :userId)
                        on conflict (booking_id) do update
                        set movie_id = excluded.movie_id, movie_title = excluded.movie_title, until = excluded.until,
                            version = entitlement.version + 1
                        where not entitlement.revoked
                        returning version
                        """)
                .param("bookingId", entitlement.bookingId())
                .param("userId", entitlement.userId())
                .param("movieId", entitlement.movieId())
                .param("movieTitle", entitlement.movieTitle())
                .param("until", Timestamp.from(entitlement.until()))
                .query(Long.class)
                .optional();
    }

    /** @return the version of the row, or nothing when it was revoked before */
    Optional<Long> revoke(BookingState booking) {
        return jdbc.sql("""
                        insert into entitlement (booking_id, user_id, movie_id, movie_title, until, revoked, version)
                        values (:bookingId, :userId, :movieId, :movieTitle, :until, true, 1)
                        on conflict (booking_id) do update
                        set revoked = true, version = entitlement.version + 1
                        where not entitlement.revoked
                        returning version
                        """)
                .param("bookingId", booking.bookingId())
                .param("userId", booking.userId())
                .param("movieId", booking.movieId())
                .param("movieTitle", booking.movieTitle())
                .param("until", Timestamp.from(booking.endsAt()))
                .query(Long.class)
                .optional();
    }

    Optional<Entitlement> open(UUID userId, UUID movieId) {
        return jdbc.sql("select booking_id, user_id, movie_id, movie_title, until " + OPEN
                        + "and movie_id = :movieId order by until desc limit 1")
                .param("userId", userId)
                .param("movieId", movieId)
                .query(Entitlement.class)
                .optional();
    }

    /** One per movie, the one that lasts longest; what ends first comes first. */
    List<Entitlement> open(UUID userId, int limit, long offset) {
        return jdbc.sql(
                        "select * from (select distinct on (movie_id) booking_id, user_id, movie_id, movie_title, until "
                                + OPEN
                                + "order by movie_id, until desc) longest order by until, movie_id limit :limit offset :offset")
                .param("userId", userId)
                .param("limit", limit)
                .param("offset", offset)
                .query(Entitlement.class)
                .list();
    }

    List<EntitlementRecord> history(UUID userId) {
        return jdbc.sql("""
                        select booking_id, movie_id, movie_title, until, revoked
                        from entitlement where user_id = :userId order by until desc, booking_id
                        """)
                .param("userId", userId)
                .query(EntitlementRecord.class)
                .list();
    }

    long count(UUID userId) {
        return jdbc.sql("select count(distinct movie_id) " + OPEN)
                .param("userId", userId)
                .query(Long.class)
                .single();
    }
}

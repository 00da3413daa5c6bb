package io.cinestream.booking.shows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ShowRows {

    private final JdbcClient jdbc;

    ShowRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Show> find(UUID id) {
        return jdbc.sql("select * from show where id = :id")
                .param("id", id)
                .query(ShowRows::show)
                .optional();
    }

    Optional<Show> share(UUID id) {
        return jdbc.sql("select * from show where id = :id for share")
                .param("id", id)
                .query(ShowRows::show)
                .optional();
    }

    List<Show> all(Collection<UUID> ids) {
        return jdbc.sql("select * from show where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(ShowRows::show)
                .list();
    }

    List<Standing> standing(Collection<UUID> ids) {
        return jdbc.sql("select *, starts_at <= app_now() as started from show where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> new Standing(show(row, number), row.getBoolean("started")))
                .list();
    }

    /** Whether the show's start has been reached on the database's clock. */
    boolean hasStarted(UUID id) {
        return jdbc.sql("select starts_at <= app_now() from show where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /**
     * Keeps the state if it is newer than what is known. A cancellation is final: it is kept whatever its age, and nothing
     * but its own repetition comes after it.
     *
     * @return whether the state was kept
     */
    boolean keep(ShowAnnounced show, ShowStatus status, long version) {
        return jdbc.sql("""
                insert into show (id, version, status, movie_id, movie_title, theater_id, theater_name, city, owner_id,
                    screen_id, screen_name, starts_at, ends_at, zone, currency, certificate)
                values (:id, :version, :status, :movieId, :movieTitle, :theaterId, :theaterName, :city, :ownerId,
                    :screenId, :screenName, :startsAt, :endsAt, :zone, :currency, :certificate)
                on conflict (id) do update set version = greatest(show.version, excluded.version),
                    status = excluded.status, movie_id = excluded.movie_id, movie_title = excluded.movie_title,
                    theater_id = excluded.theater_id, theater_name = excluded.theater_name, city = excluded.city,
                    owner_id = excluded.owner_id, screen_id = excluded.screen_id, screen_name = excluded.screen_name,
                    starts_at = excluded.starts_at, ends_at = excluded.ends_at, zone = excluded.zone,
                    currency = excluded.currency, certificate = excluded.certificate
                where show.status <> 'CANCELLED'
                  and (show.version < excluded.version or excluded.status = 'CANCELLED')
                """)
                        .param("id", show.showId())
                        .param("version", version)
                        .param("status", status.name())
                        .param("movieId", show.movieId())
                        .param("movieTitle", show.movieTitle())
                        .param("theaterId", show.theaterId())
                        .param("theaterName", show.theaterName())
                        .param("city", show.city())
                        .param("ownerId", show.ownerId())
                        .param("screenId", show.screenId())
                        .param("screenName", show.screenName())
                        .param("startsAt", show.startsAt().atOffset(ZoneOffset.UTC))
                        .param("endsAt", show.endsAt().atOffset(ZoneOffset.UTC))
                        .param("zone", show.zone())
                        .param("currency", show.currency())
                        .param("certificate", show.certificate())
                        .update()
                == 1;
    }

    private static Show show(ResultSet row, int number) throws SQLException {
        return new Show(
                row.getObject("id", UUID.class),
                ShowStatus.valueOf(row.getString("status")),
                row.getObject("movie_id", UUID.class),
                row.getString("movie_title"),
                row.getObject("theater_id", UUID.class),
                row.getString("theater_name"),
                row.getString("city"),
                row.getObject("owner_id", UUID.class),
                row.getObject("screen_id", UUID.class),
                row.getString("screen_name"),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                ZoneId.of(row.getString("zone")),
                row.getString("currency"),
                row.getString("certificate"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

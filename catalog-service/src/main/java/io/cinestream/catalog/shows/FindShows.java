package io.cinestream.catalog.shows;

import io.cinestream.starter.http.Listing;
import io.cinestream.starter.http.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads shows for everyone. */
@Component
class FindShows {

    private static final String COLUMNS = """
            select s.id, s.number, s.movie_id, m.title, s.theater_id, t.name as theater, t.city, s.screen_id,
                c.name as screen, s.starts_at, s.ends_at, t.zone, s.format, s.language, s.currency, s.status,
                s.status = 'SCHEDULED' and s.starts_at > app_now() as bookable,
                (select min(p.amount_minor) from show_price p where p.show_id = s.id) as price_from
            """;

    private static final String SHOWS = """
            from show s
                join movie m on m.id = s.movie_id
                join theater t on t.id = s.theater_id
                join screen c on c.id = s.screen_id
            """;

    private static final String AHEAD = SHOWS + """
            where s.status <> 'CANCELLED' and s.starts_at > app_now()
              and (:movie::uuid is null or s.movie_id = :movie)
              and (:theater::uuid is null or s.theater_id = :theater)
              and (:city::text is null or fold(t.city) = fold(:city))
              and (:date::date is null or (s.starts_at at time zone t.zone)::date = :date::date)
            """;

    private final JdbcClient jdbc;

    FindShows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Shows ahead, the next one first. */
    Listing<ShowView> ofMovie(UUID movieId, @Nullable String city, @Nullable LocalDate date, Paging paging) {
        return ahead(movieId, null, city, date, paging);
    }

    /** Shows ahead, the next one first. */
    Listing<ShowView> inTheater(UUID theaterId, @Nullable LocalDate date, Paging paging) {
        return ahead(null, theaterId, null, date, paging);
    }

    ShowView one(UUID id) {
        return oneIfThere(id).orElseThrow(() -> new ShowUnknown(id));
    }

    Optional<ShowView> oneIfThere(UUID id) {
        return jdbc.sql(COLUMNS + SHOWS + " where s.id = :id")
                .param("id", id)
                .query(FindShows::view)
                .optional();
    }

    private Listing<ShowView> ahead(
            @Nullable UUID movie,
            @Nullable UUID theater,
            @Nullable String city,
            @Nullable LocalDate date,
            Paging paging) {
        Map<String, @Nullable Object> wanted = new HashMap<>();
        wanted.put("movie", movie);
        wanted.put("theater", theater);
        wanted.put("city", city);
        wanted.put("date", date);
        long total = jdbc.sql("select count(*) " + AHEAD)
                .params(wanted)
                .query(Long.class)
                .single();
        StatementSpec page = jdbc.sql(COLUMNS + AHEAD + " order by s.starts_at, s.number limit :limit offset :offset")
                .params(wanted)
                .param("limit", paging.limit())
                .param("offset", paging.offset());
        List<ShowView> items = page.query(FindShows::view).list();
        return paging.listing(items, total);
    }

    private static ShowView view(ResultSet row, int index) throws SQLException {
        Instant startsAt = row.getObject("starts_at", OffsetDateTime.class).toInstant();
        String zone = row.getString("zone");
        return new ShowView(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("movie_id", UUID.class),
                row.getString("title"),
                new ShowView.AtTheater(
                        row.getObject("theater_id", UUID.class), row.getString("theater"), row.getString("city")),
                new ShowView.OnScreen(row.getObject("screen_id", UUID.class), row.getString("screen")),
                startsAt,
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                zone,
                LocalDateTime.ofInstant(startsAt, ZoneId.of(zone)),
                row.getString("format"),
                row.getString("language"),
                new Money(row.getLong("price_from"), row.getString("currency")),
                ShowStatus.valueOf(row.getString("status")),
                row.getBoolean("bookable"));
    }
}

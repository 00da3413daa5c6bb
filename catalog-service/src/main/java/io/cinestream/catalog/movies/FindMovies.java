package io.cinestream.catalog.movies;

import io.cinestream.starter.http.Listing;
import io.cinestream.starter.http.Paging;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads movies for everyone. */
@Component
class FindMovies {

    private static final String MATCHING = """
            from movie m
            where (m.status = :status::text or :status::text is null and m.status <> 'WITHDRAWN')
              and not exists (
                    select from regexp_split_to_table(trim(:q::text), '\\s+') word
                    where position(fold(word) in m.search) = 0)
              and (:genre::text is null or exists (
                    select from unnest(m.genres) genre where fold(genre) = fold(:genre)))
              and (:language::text is null or exists (
                    select from unnest(m.languages) language where lower(language) = lower(:language)))
              and (:city::text is null and :date::date is null or exists (
                    select from show s join theater t on t.id = s.theater_id
                    where s.movie_id = m.id and s.status = 'SCHEDULED' and s.starts_at > app_now()
                      and (:city::text is null or fold(t.city) = fold(:city))
                      and (:date::date is null or (s.starts_at at time zone t.zone)::date = :date::date)))
            """;

    private final JdbcClient jdbc;

    FindMovies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Listing<MovieView> matching(MovieFilter filter, Paging paging) {
        Map<String, @Nullable Object> wanted = new HashMap<>();
        wanted.put("q", filter.q());
        wanted.put("genre", filter.genre());
        wanted.put("language", filter.language());
        wanted.put("city", filter.city());
        wanted.put("date", filter.date());
        wanted.put(
                "status",
                filter.status() == null
                        ? null
                        : MovieStatus.named(filter.status()).name());
        long total = jdbc.sql("select count(*) " + MATCHING)
                .params(wanted)
                .query(Long.class)
                .single();
        List<MovieView> items = jdbc.sql(
                        "select m.* " + MATCHING + " order by fold(m.title), m.number limit :limit offset :offset")
                .params(wanted)
                .param("limit", paging.limit())
                .param("offset", paging.offset())
                .query(FindMovies::view)
                .list();
        return paging.listing(items, total);
    }

    MovieView one(UUID id) {
        return jdbc.sql("select * from movie where id = :id and status <> 'WITHDRAWN'")
                .param("id", id)
                .query(FindMovies::view)
                .optional()
                .orElseThrow(() -> new MovieUnknown(id));
    }

    private static MovieView view(ResultSet row, int index) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new MovieView(
                id,
                row.getLong("number"),
                row.getString("title"),
                row.getString("slug"),
                texts(row.getArray("genres")),
                texts(row.getArray("languages")),
                row.getInt("duration_minutes"),
                row.getString("description"),
                "/api/movies/" + id + "/poster",
                row.getString("trailer_url"),
                row.getString("certificate"),
                row.getObject("release_date", LocalDate.class),
                MovieStatus.valueOf(row.getString("status")),
                texts(row.getArray("actors")),
                row.getString("director"),
                MovieView.Rating.NONE);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}

package io.cinestream.catalog.movies;

import io.cinestream.starter.http.Paging;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads movies for everyone. */
@Component
class FindMovies {

    private static final String MOVIES = """
            select m.*, coalesce(r.stars, 0) as stars, coalesce(r.reviews, 0) as reviews
            from movie m left join movie_rating r on r.movie_id = m.id""";

    private final JdbcClient jdbc;
    private final CountFacets facets;

    FindMovies(JdbcClient jdbc, CountFacets facets) {
        this.jdbc = jdbc;
        this.facets = facets;
    }

    /** What fits to the letter; when that is nothing, what is spelled alike. */
    MovieListing matching(MovieFilter filter, Paging paging) {
        MovieQuery exact = new MovieQuery(filter, false);
        long total = count(exact);
        if (total > 0 || filter.words().isEmpty()) {
            return page(exact, total, paging);
        }
        MovieQuery near = new MovieQuery(filter, true);
        return page(near, count(near), paging);
    }

    MovieView one(UUID id) {
        return oneIfThere(id).orElseThrow(() -> new MovieUnknown(id));
    }

    Optional<MovieView> oneIfThere(UUID id) {
        return jdbc.sql(MOVIES + " where m.id = :id and m.status <> 'WITHDRAWN'")
                .param("id", id)
                .query(FindMovies::view)
                .optional();
    }

    private long count(MovieQuery query) {
        return jdbc.sql("select count(*) from movie m" + query.where())
                .params(query.parameters())
                .query(Long.class)
                .single();
    }

    private MovieListing page(MovieQuery query, long total, Paging paging) {
        List<MovieView> items = jdbc.sql(MOVIES + query.where() + query.order() + " limit :limit offset :offset")
                .params(query.parameters())
                .param("limit", paging.limit())
                .param("offset", paging.offset())
                .query(FindMovies::view)
                .list();
        return new MovieListing(
                items, paging.number(), paging.limit(), total, query.filter().wantsFacets() ? facets.of(query) : null);
    }

    private static MovieView view(ResultSet row, int index) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String poster = row.getString("poster");
        return new MovieView(
                id,
                row.getLong("number"),
                row.getString("title"),
                row.getString("slug"),
                texts(row.getArray("genres")),
                texts(row.getArray("languages")),
                row.getInt("duration_minutes"),
                row.getString("description"),
                poster == null ? "/api/movies/" + id + "/poster" : PosterAddress.largest(id, poster),
                poster == null ? null : PosterAddress.of(id, poster),
                row.getString("trailer_url"),
                row.getString("certificate"),
                row.getObject("release_date", LocalDate.class),
                MovieStatus.valueOf(row.getString("status")),
                texts(row.getArray("actors")),
                row.getString("director"),
                MovieView.Rating.of(row.getLong("stars"), row.getLong("reviews")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}

package io.cinestream.catalog.movies;

import io.cinestream.catalog.movies.MovieListing.Count;
import io.cinestream.catalog.movies.MovieListing.Facets;
import io.cinestream.catalog.movies.MovieQuery.Facet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the movies of a search by genre, language and city. */
@Component
class CountFacets {

    private static final String COUNT = "select min(value) as value, count(distinct m.id) as count from movie m";
    private static final String EACH = " group by fold(value) order by count desc, value limit 50";

    private final JdbcClient jdbc;

    CountFacets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Facets of(MovieQuery query) {
        return new Facets(
                counts(", unnest(m.genres) value" + query.where(Facet.GENRE), query),
                counts(", unnest(m.languages) value" + query.where(Facet.LANGUAGE), query),
                counts(cities(query), query));
    }

    private static String cities(MovieQuery query) {
        return """
                 join (select s.movie_id, t.city as value from show s join theater t on t.id = s.theater_id
                       where s.status = 'SCHEDULED' and s.starts_at > app_now()%s) runs on runs.movie_id = m.id
                """.formatted(query.onDate()) + query.where(Facet.CITY);
    }

    private List<Count> counts(String from, MovieQuery query) {
        return jdbc.sql(COUNT + from + EACH)
                .params(query.parameters())
                .query(Count.class)
                .list();
    }
}

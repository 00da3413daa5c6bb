package io.cinestream.catalog.movies;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads movies for the classic endpoints. */
@Component
class FindClassicMovies {

    private static final String ON_OFFER =
            "select number as id, title, description from movie where status <> 'WITHDRAWN'";

    private final JdbcClient jdbc;

    FindClassicMovies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ClassicMovie> all() {
        return jdbc.sql(ON_OFFER + " order by number").query(ClassicMovie.class).list();
    }

    ClassicMovie one(UUID id) {
        return jdbc.sql(ON_OFFER + " and id = :id")
                .param("id", id)
                .query(ClassicMovie.class)
                .optional()
                .orElseThrow(() -> new MovieUnknown(id));
    }

    UUID numbered(long number) {
        return jdbc.sql("select id from movie where number = :number and status <> 'WITHDRAWN'")
                .param("number", number)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new MovieUnknown(number));
    }
}

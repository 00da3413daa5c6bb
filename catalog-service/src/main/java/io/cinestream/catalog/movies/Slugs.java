package io.cinestream.catalog.movies;

import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives each movie a slug of its own, once: a later change of the title leaves the address alone. */
@Component
class Slugs {

    private final JdbcClient jdbc;

    Slugs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The title's slug, with a number from 2 on where it is taken. Movies are added one after the other from here to their
     * commit, so that what is free stays free; the constraint {@code movie_slug_unique} guards the same rule.
     */
    String free(String title) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('movie_slug'))")
                .query((row, index) -> true)
                .single();
        String slug = Slug.of(title);
        Set<String> taken = jdbc.sql("select slug from movie where slug = :slug or slug like :slug || '-%'")
                .param("slug", slug)
                .query(String.class)
                .set();
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? slug : slug + "-" + number)
                .filter(free -> !taken.contains(free))
                .findFirst()
                .orElseThrow();
    }
}

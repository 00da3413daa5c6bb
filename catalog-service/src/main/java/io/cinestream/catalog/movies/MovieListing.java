package io.cinestream.catalog.movies;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of movies: a list as everywhere, with what else there is to choose from.
 *
 * @param facets only when asked for
 */
record MovieListing(
        List<MovieView> items,
        int page,
        int size,
        long total,
        @Nullable Facets facets) {

    /** What the search would find by each genre, language and city, the most frequent first; each ignores its own filter. */
    record Facets(List<Count> genres, List<Count> languages, List<Count> cities) {}

    /** @param count movies */
    record Count(String value, long count) {}
}

package io.cinestream.catalog.movies;

import io.cinestream.starter.problems.InvalidRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The orders a list of movies comes in, as SQL; the title, then the number decides between equals. */
final class MovieOrder {

    private static final Map<String, String> COLUMNS = Map.of(
            "title",
            "fold(m.title)",
            "releaseDate",
            "m.release_date",
            "rating",
            "coalesce(r.stars::numeric / nullif(r.reviews, 0), 0)");

    private MovieOrder() {}

    /** @param sort a field, a comma, asc or desc */
    static @Nullable String named(@Nullable String sort) {
        if (sort == null) {
            return null;
        }
        String[] parts = sort.split(",", -1);
        String column = COLUMNS.get(parts[0]);
        boolean directed = parts.length == 2 && (parts[1].equals("asc") || parts[1].equals("desc"));
        if (column == null || parts.length != 1 && !directed) {
            throw new InvalidRequest("sort", "must be title, releaseDate or rating, with ,asc or ,desc");
        }
        return column + (directed ? " " + parts[1] : "") + " nulls last, fold(m.title), m.number";
    }
}

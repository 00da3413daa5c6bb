package io.cinestream.catalog.movies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of one search. Each word is a condition of its own, so that the indexes on document and search serve it.
 *
 * @param near whether a word may differ by some letters: then most of its trigrams decide
 */
record MovieQuery(MovieFilter filter, boolean near) {

    /** What a facet counts by; it leaves out its own condition, so as to tell what else there is. */
    enum Facet {
        GENRE,
        LANGUAGE,
        CITY
    }

    private static final String SHOWS_AHEAD = """
            select from show s join theater t on t.id = s.theater_id
            where s.movie_id = m.id and s.status = 'SCHEDULED' and s.starts_at > app_now()""";
    private static final String IN_CITY = " and fold(t.city) = fold(:city)";
    private static final String ON_DATE = " and (s.starts_at at time zone t.zone)::date = :date";
    private static final String EXACT = "(m.search like containing(:word%1$d) or m.document @@ beginning(:word%1$d))";
    /** Matirx is like Matrix by 0.43, Budpest like Budapest by 0.55; lower, words begin to match that have little in common. */
    private static final String NEAR =
            "(m.search like containing(:word%1$d) or word_similarity(fold(:word%1$d), m.search) >= 0.4)";

    String where() {
        return where(null);
    }

    String where(@Nullable Facet except) {
        List<String> conditions = new ArrayList<>();
        conditions.add(filter.status() == null ? "m.status <> 'WITHDRAWN'" : "m.status = :status");
        IntStream.range(0, filter.words().size())
                .mapToObj(word -> (near ? NEAR : EXACT).formatted(word))
                .forEach(conditions::add);
        if (filter.slug() != null) {
            conditions.add("m.slug = :slug");
        }
        if (filter.genre() != null && except != Facet.GENRE) {
            conditions.add("exists (select from unnest(m.genres) genre where fold(genre) = fold(:genre))");
        }
        if (filter.language() != null && except != Facet.LANGUAGE) {
            conditions.add("exists (select from unnest(m.languages) spoken where lower(spoken) = lower(:language))");
        }
        if (except != Facet.CITY && (filter.city() != null || filter.date() != null)) {
            conditions.add("exists (" + SHOWS_AHEAD + (filter.city() == null ? "" : IN_CITY) + onDate() + ")");
        }
        return " where " + String.join(" and ", conditions);
    }

    String onDate() {
        return filter.date() == null ? "" : ON_DATE;
    }

    /** As wished, else the best match first, and without words by title. */
    String order() {
        String wished = MovieOrder.named(filter.sort());
        if (wished != null) {
            return " order by " + wished;
        }
        String match = filter.words().isEmpty()
                ? ""
                : " ts_rank(m.document, " + beginnings() + ") desc, word_similarity(fold(:q), m.search) desc,";
        return " order by" + match + " fold(m.title), m.number";
    }

    private String beginnings() {
        return IntStream.range(0, filter.words().size())
                .mapToObj("beginning(:word%d)"::formatted)
                .collect(Collectors.joining(" && "));
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        List<String> words = filter.words();
        IntStream.range(0, words.size()).forEach(word -> parameters.put("word" + word, words.get(word)));
        parameters.put("q", Objects.requireNonNullElse(filter.q(), ""));
        put(parameters, "slug", filter.slug());
        put(parameters, "genre", filter.genre());
        put(parameters, "language", filter.language());
        put(parameters, "city", filter.city());
        put(parameters, "date", filter.date());
        if (filter.status() != null) {
            parameters.put("status", MovieStatus.named(filter.status()).name());
        }
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}

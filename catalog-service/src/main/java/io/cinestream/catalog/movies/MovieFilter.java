package io.cinestream.catalog.movies;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a customer looks for; everything given must hold. Case and accents never matter. */
record MovieFilter(
        @Parameter(
                description = "Words that all occur in title, director or cast, or begin words of the description; "
                        + "near words count when nothing fits")
        @Nullable
        @Size(max = 200)
        String q,

        @Parameter(description = "The movie with this slug") @Nullable @Size(max = 300)
        String slug,

        @Nullable @Size(max = 100) String genre,

        @Parameter(description = "A BCP 47 tag such as `hi`") @Nullable @Size(max = 100)
        String language,

        @Parameter(description = "Has a show ahead in this city") @Nullable @Size(max = 100)
        String city,

        @Parameter(description = "Has a show ahead that starts on this day of its theater") @Nullable
        LocalDate date,

        @Parameter(description = "`upcoming` or `released` (both, when nothing is said) or `withdrawn`") @Nullable
        String status,

        @Parameter(
                description = "`title`, `releaseDate` or `rating`, with `,asc` or `,desc`; "
                        + "by default the best match first, without words by title")
        @Nullable
        String sort,

        @Parameter(description = "Whether to count what the result offers by genre, language and city") @Nullable
        Boolean facets) {

    private static final int MOST_WORDS = 10;

    /** The words looked for; the eleventh would not make the answer any better. */
    List<String> words() {
        return q == null || q.isBlank()
                ? List.of()
                : Arrays.stream(q.strip().split("\\s+")).limit(MOST_WORDS).toList();
    }

    boolean wantsFacets() {
        return Boolean.TRUE.equals(facets);
    }
}

package io.cinestream.catalog.movies;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A movie as anyone reads it. Addresses that begin with a slash are relative to the public address.
 *
 * @param posterUrl the uploaded poster in its largest width, else the one that is drawn
 * @param posters the uploaded poster in each of its widths
 */
record MovieView(
        UUID id,
        long number,
        String title,
        String slug,
        List<String> genres,
        List<String> languages,
        int durationMinutes,
        @Nullable String description,
        String posterUrl,
        @Nullable List<PosterAddress> posters,
        @Nullable String trailerUrl,
        @Nullable String certificate,
        @Nullable LocalDate releaseDate,
        MovieStatus status,
        @JsonProperty("cast") List<String> actors,
        @Nullable String director,
        Rating rating) {

    /**
     * What visible reviews give it.
     *
     * @param average from 1 to 5, rounded to two places; 0 while there is no review
     */
    record Rating(double average, long count) {

        static Rating of(long stars, long reviews) {
            double average = reviews == 0
                    ? 0
                    : BigDecimal.valueOf(stars)
                            .divide(BigDecimal.valueOf(reviews), 2, RoundingMode.HALF_UP)
                            .doubleValue();
            return new Rating(average, reviews);
        }
    }
}

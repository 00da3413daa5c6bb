package io.cinestream.catalog.movies;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A movie as the schedule and the poster see it.
 *
 * @param poster digest of the uploaded poster
 */
public record Feature(
        UUID movieId,
        String title,
        int durationMinutes,
        List<String> genres,
        List<String> languages,
        @Nullable String director,
        @Nullable LocalDate releaseDate,
        @Nullable String certificate,
        @Nullable String poster) {}

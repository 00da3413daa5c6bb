package io.cinestream.catalog.movies;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A movie's whole current state, as each of its events carries it. */
public record MovieState(
        UUID movieId,
        long number,
        String title,
        String slug,
        List<String> genres,
        List<String> languages,
        int durationMinutes,
        @Nullable String description,
        @Nullable String posterUrl,
        @Nullable String trailerUrl,
        @Nullable String certificate,
        @Nullable LocalDate releaseDate,
        @JsonProperty("cast") List<String> actors,
        @Nullable String director,
        String status) {}

package io.cinestream.catalog.movies;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an admin says about a movie.
 *
 * @param languages BCP 47 tags such as {@code en} or {@code hi}
 * @param cast the actors, the leading ones first
 * @param status upcoming or released; by default what the release date says
 */
record MovieDetails(
        @NotBlank @Size(max = 200) String title,
        @Size(max = 10) List<@NotBlank @Size(max = 40) String> genres,

        @Size(max = 20)
        List<
                        @NotNull
                        @Pattern(
                                regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}",
                                message = "must be a BCP 47 tag such as en")
                        String>
                languages,

        @NotNull @Min(1) @Max(1000) Integer durationMinutes,
        @Nullable @Size(max = 4000) String description,

        @Nullable @Size(max = 500) @Pattern(regexp = "https://\\S+", message = "must be an https address")
        String trailerUrl,

        @Nullable @Size(max = 20) String certificate,
        @Nullable LocalDate releaseDate,
        @Nullable MovieStatus status,
        @Size(max = 50) @JsonProperty("cast") List<@NotBlank @Size(max = 120) String> actors,
        @Nullable @Size(max = 200) String director) {

    MovieDetails {
        genres = Objects.requireNonNullElse(genres, List.of());
        languages = Objects.requireNonNullElse(languages, List.of());
        actors = Objects.requireNonNullElse(actors, List.of());
    }
}

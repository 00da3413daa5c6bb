package io.cinestream.catalog.movies;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that a classic client says of a movie; what else a movie has keeps its value, or gets a plain one. */
record ClassicMovieDetails(
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 4000) String description) {

    /** The usual length of a film: a classic client cannot say it. */
    private static final int MINUTES = 120;

    MovieDetails asNew() {
        return new MovieDetails(
                title, List.of(), List.of(), MINUTES, description, null, null, null, null, List.of(), null);
    }
}

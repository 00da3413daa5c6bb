package io.cinestream.catalog.movies;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cinestream.starter.problems.InvalidRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a movie stands in its life. */
enum MovieStatus {
    @JsonProperty("upcoming")
    UPCOMING,
    @JsonProperty("released")
    RELEASED,
    @JsonProperty("withdrawn")
    WITHDRAWN;

    /** What a movie is when nobody says: upcoming until its release date. */
    static MovieStatus on(LocalDate today, @Nullable LocalDate releaseDate) {
        return releaseDate != null && releaseDate.isAfter(today) ? UPCOMING : RELEASED;
    }

    static MovieStatus named(String name) {
        return Arrays.stream(values())
                .filter(status -> status.word().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest("status", "must be upcoming, released or withdrawn"));
    }

    /** The status on the wire. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

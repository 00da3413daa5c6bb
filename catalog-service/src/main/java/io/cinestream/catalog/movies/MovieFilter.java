package io.cinestream.catalog.movies;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a customer looks for; everything given must hold. Case and accents never matter.
 *
 * @param q words that all occur in title, director or cast
 * @param city has a show ahead in this city
 * @param date has a show ahead that starts on this day of its theater
 * @param status upcoming or released (both, when nothing is said) or withdrawn
 */
record MovieFilter(
        @Nullable @Size(max = 200) String q,
        @Nullable @Size(max = 100) String genre,
        @Nullable @Size(max = 100) String language,
        @Nullable @Size(max = 100) String city,
        @Nullable LocalDate date,
        @Nullable String status) {}

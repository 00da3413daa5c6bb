package io.cinestream.catalog.movies;

import org.jspecify.annotations.Nullable;

/**
 * A movie as the classic endpoints tell it.
 *
 * @param id the movie's number
 */
record ClassicMovie(long id, String title, @Nullable String description) {}

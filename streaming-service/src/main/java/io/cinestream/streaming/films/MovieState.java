package io.cinestream.streaming.films;

import java.util.UUID;

/** The movie as catalog's events describe it, trimmed to what a film needs. */
record MovieState(UUID movieId, String title) {}

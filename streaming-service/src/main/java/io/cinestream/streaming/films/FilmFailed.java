package io.cinestream.streaming.films;

import io.cinestream.messaging.PublishedEvent;
import java.util.UUID;

/**
 * A film could not be made, however often it was tried.
 *
 * @param reason {@code packaging-failed}
 */
@PublishedEvent(topic = "cinestream.streaming.films", type = "film.failed.v1")
record FilmFailed(UUID filmId, UUID movieId, String reason) {}

package io.cinestream.streaming.films;

import io.cinestream.messaging.PublishedEvent;
import java.util.UUID;

/** A film can be watched. */
@PublishedEvent(topic = "cinestream.streaming.films", type = "film.ready.v1")
record FilmReady(UUID filmId, UUID movieId) {}

package io.cinestream.streaming.playback;

import io.cinestream.streaming.films.ReadyFilm;
import java.util.UUID;

/**
 * One watching of a film.
 *
 * @param keyHash hash of the key that must come with the token
 * @param running neither stopped nor expired, by the database's clock
 */
record Playback(UUID id, UUID userId, UUID movieId, ReadyFilm film, byte[] keyHash, boolean running) {}

package io.cinestream.streaming.films;

import java.util.UUID;

/**
 * A film that this instance may make until its lease runs out.
 *
 * @param lease proof of the claim, and the edition that comes of it
 * @param attempts how often it was claimed, this time included
 */
record WantedFilm(UUID id, UUID movieId, String title, UUID lease, int attempts) {}

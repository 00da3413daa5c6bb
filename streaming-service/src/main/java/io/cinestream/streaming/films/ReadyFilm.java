package io.cinestream.streaming.films;

import java.util.UUID;

/**
 * A film that can be watched.
 *
 * @param edition which making of it: a film that is made again is a new edition, so that running playbacks keep theirs
 */
public record ReadyFilm(UUID filmId, UUID edition) {}

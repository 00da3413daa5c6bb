/**
 * Owns the watching: it opens a playback for a ticket's holder and hands out its playlists and segments. It promises that
 * token and key together open it and neither does alone, that each request is checked anew against the entitlement, and
 * that what is stored opens nothing. How films are made it refuses to know.
 */
@NullMarked
package io.cinestream.streaming.playback;

import org.jspecify.annotations.NullMarked;

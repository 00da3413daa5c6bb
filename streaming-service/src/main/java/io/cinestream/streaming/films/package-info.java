/**
 * Owns the films: one per movie, made with ffmpeg on first use and kept as HLS in the media folder. It promises that a film
 * is made once however many ask at the same time, and that only files the packager wrote are ever handed out; it refuses to
 * know who may watch.
 */
@NullMarked
package io.cinestream.streaming.films;

import org.jspecify.annotations.NullMarked;

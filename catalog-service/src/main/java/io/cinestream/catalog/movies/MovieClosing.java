package io.cinestream.catalog.movies;

import java.util.UUID;

/** A movie is to be withdrawn, told within its transaction: its shows have to go first. */
public record MovieClosing(UUID movieId) {}

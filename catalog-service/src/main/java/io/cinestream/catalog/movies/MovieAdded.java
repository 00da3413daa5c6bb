package io.cinestream.catalog.movies;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;

/** A movie entered the catalogue. */
@PublishedEvent(topic = "cinestream.catalog.movies", type = "movie.added.v1")
public record MovieAdded(@JsonUnwrapped MovieState movie) {}

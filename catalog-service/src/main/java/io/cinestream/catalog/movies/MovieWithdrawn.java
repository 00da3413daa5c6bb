package io.cinestream.catalog.movies;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;

/** A movie left the catalogue; the value is its last state. */
@PublishedEvent(topic = "cinestream.catalog.movies", type = "movie.withdrawn.v1")
public record MovieWithdrawn(@JsonUnwrapped MovieState movie) {}

package io.cinestream.catalog.movies;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;

/** What is told about a movie changed. */
@PublishedEvent(topic = "cinestream.catalog.movies", type = "movie.changed.v1")
public record MovieChanged(@JsonUnwrapped MovieState movie) {}

package io.cinestream.catalog.theaters;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;

/** What is told about a theater changed. */
@PublishedEvent(topic = "cinestream.catalog.theaters", type = "theater.changed.v1")
public record TheaterChanged(@JsonUnwrapped TheaterState theater) {}

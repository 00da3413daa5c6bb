package io.cinestream.catalog.theaters;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;

/** A theater was opened. */
@PublishedEvent(topic = "cinestream.catalog.theaters", type = "theater.added.v1")
public record TheaterAdded(@JsonUnwrapped TheaterState theater) {}

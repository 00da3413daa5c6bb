package io.cinestream.catalog.theaters;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;

/** A theater was closed; the value is its last state. */
@PublishedEvent(topic = "cinestream.catalog.theaters", type = "theater.withdrawn.v1")
public record TheaterWithdrawn(@JsonUnwrapped TheaterState theater) {}

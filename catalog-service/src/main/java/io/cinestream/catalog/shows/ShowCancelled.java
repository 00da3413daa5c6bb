package io.cinestream.catalog.shows;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;

/** A show does not take place; its holders get their money back. */
@PublishedEvent(topic = "cinestream.catalog.shows", type = "show.cancelled.v1")
public record ShowCancelled(@JsonUnwrapped ShowState show) {}

package io.cinestream.catalog.shows;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;

/** A show was put on the schedule; booking opens its seats for sale. */
@PublishedEvent(topic = "cinestream.catalog.shows", type = "show.scheduled.v1")
public record ShowScheduled(@JsonUnwrapped ShowState show) {}

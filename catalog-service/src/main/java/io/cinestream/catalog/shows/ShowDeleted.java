package io.cinestream.catalog.shows;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;

/** A show without bookings left the schedule; the value is its last state. */
@PublishedEvent(topic = "cinestream.catalog.shows", type = "show.deleted.v1")
public record ShowDeleted(@JsonUnwrapped ShowState show) {}

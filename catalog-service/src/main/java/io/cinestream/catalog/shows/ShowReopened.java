package io.cinestream.catalog.shows;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;

/** A show was not deleted because it has bookings; its sales go on. */
@PublishedEvent(topic = "cinestream.catalog.shows", type = "show.reopened.v1")
public record ShowReopened(@JsonUnwrapped ShowState show) {}

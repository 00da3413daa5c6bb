package io.cinestream.catalog.shows;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;

/** A show shall be deleted: booking shuts its sales, counts its bookings and answers. */
@PublishedEvent(topic = "cinestream.catalog.shows", type = "show.closing.v1")
public record ShowClosing(@JsonUnwrapped ShowState show) {}

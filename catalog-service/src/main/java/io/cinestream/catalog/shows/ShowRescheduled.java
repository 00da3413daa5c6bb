package io.cinestream.catalog.shows;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;

/** The start of a show moved; its holders are told. */
@PublishedEvent(topic = "cinestream.catalog.shows", type = "show.rescheduled.v1")
public record ShowRescheduled(@JsonUnwrapped ShowState show) {}

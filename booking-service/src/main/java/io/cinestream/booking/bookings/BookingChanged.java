package io.cinestream.booking.bookings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;

/** A confirmed booking's show starts at another time. */
@PublishedEvent(topic = "cinestream.booking.bookings", type = "booking.changed.v1")
record BookingChanged(@JsonUnwrapped BookingFacts booking) {}

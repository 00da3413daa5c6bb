package io.cinestream.booking.bookings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;

/** A hold became a booking that can be paid until {@code expiresAt}. */
@PublishedEvent(topic = "cinestream.booking.bookings", type = "booking.placed.v1")
record BookingPlaced(@JsonUnwrapped BookingFacts booking) {}

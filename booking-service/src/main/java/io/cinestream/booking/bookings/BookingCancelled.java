package io.cinestream.booking.bookings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;

/** The booking is over; {@code reason} says on whose account, {@code refundMinor} what goes back. */
@PublishedEvent(topic = "cinestream.booking.bookings", type = "booking.cancelled.v1")
record BookingCancelled(@JsonUnwrapped BookingFacts booking) {}

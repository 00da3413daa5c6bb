package io.cinestream.booking.bookings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;

/** The customer wants the confirmation once more. */
@PublishedEvent(topic = "cinestream.booking.bookings", type = "booking.confirmation-requested.v1")
record ConfirmationRequested(@JsonUnwrapped BookingFacts booking) {}

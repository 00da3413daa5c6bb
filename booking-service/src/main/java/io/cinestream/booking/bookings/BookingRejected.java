package io.cinestream.booking.bookings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;

/** {@code paymentId} came when the seats were gone, and is to be released. */
@PublishedEvent(topic = "cinestream.booking.bookings", type = "booking.rejected.v1")
record BookingRejected(@JsonUnwrapped BookingFacts booking) {}

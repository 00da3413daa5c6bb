package io.cinestream.booking.bookings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;

/** Nobody paid in time. Not final: a late payment is answered by confirmed or rejected. */
@PublishedEvent(topic = "cinestream.booking.bookings", type = "booking.expired.v1")
record BookingExpired(@JsonUnwrapped BookingFacts booking) {}

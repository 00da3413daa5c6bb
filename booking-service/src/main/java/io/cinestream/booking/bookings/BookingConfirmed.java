package io.cinestream.booking.bookings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;

/** The seats are sold, paid by {@code paymentId}, which is absent when there was nothing to pay. */
@PublishedEvent(topic = "cinestream.booking.bookings", type = "booking.confirmed.v1")
record BookingConfirmed(@JsonUnwrapped BookingFacts booking) {}

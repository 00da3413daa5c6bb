package io.cinestream.booking.bookings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;
import java.time.Instant;
import java.util.UUID;

/** Somebody was let in with the ticket of {@code seat}. */
@PublishedEvent(topic = "cinestream.booking.bookings", type = "booking.checked-in.v1")
record BookingCheckedIn(@JsonUnwrapped BookingFacts booking, UUID checkInId, String seat, Instant checkedInAt) {}

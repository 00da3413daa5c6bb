package io.cinestream.booking.seats;

import io.cinestream.messaging.PublishedEvent;
import java.util.List;
import java.util.UUID;

/** Seats were taken into a hold. */
@PublishedEvent(topic = "cinestream.booking.seats", type = "seats.held.v1")
record SeatsHeld(UUID showId, UUID holdId, List<SeatChange> seats) {}

package io.cinestream.booking.seats;

import io.cinestream.messaging.PublishedEvent;
import java.util.List;
import java.util.UUID;

/** Seats are withheld from sale. */
@PublishedEvent(topic = "cinestream.booking.seats", type = "seats.blocked.v1")
record SeatsBlocked(UUID showId, List<SeatChange> seats) {}

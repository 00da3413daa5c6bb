package io.cinestream.booking.seats;

import io.cinestream.messaging.PublishedEvent;
import java.util.List;
import java.util.UUID;

/** Seats belong to a confirmed booking. */
@PublishedEvent(topic = "cinestream.booking.seats", type = "seats.sold.v1")
record SeatsSold(UUID showId, UUID bookingId, List<SeatChange> seats) {}

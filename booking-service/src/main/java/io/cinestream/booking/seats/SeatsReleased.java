package io.cinestream.booking.seats;

import io.cinestream.messaging.PublishedEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seats are free again. */
@PublishedEvent(topic = "cinestream.booking.seats", type = "seats.released.v1")
record SeatsReleased(UUID showId, @Nullable UUID holdId, List<SeatChange> seats) {}

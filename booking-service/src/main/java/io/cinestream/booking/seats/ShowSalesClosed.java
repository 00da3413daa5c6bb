package io.cinestream.booking.seats;

import io.cinestream.messaging.PublishedEvent;
import java.util.UUID;

/** Nothing of the show is sold any more; with no active bookings it may be deleted. */
@PublishedEvent(topic = "cinestream.booking.shows", type = "show.sales-closed.v1")
record ShowSalesClosed(UUID showId, long activeBookings) {}

package io.cinestream.catalog.shows;

import java.util.UUID;

/** Booking shut the sales of a show and counted who still holds a booking. */
record SalesClosed(UUID showId, int activeBookings) {}

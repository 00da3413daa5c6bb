package io.cinestream.booking.bookings;

/** What cancelling gives back: the share of the seats' price, and the amount in minor units. */
record Refund(int percent, long minor) {}

/**
 * Booking's own copy of what payment tells about the payments of a booking, for the customer to see. Decides nothing: what a
 * payment does to a booking is decided in {@code bookings}.
 */
@NullMarked
package io.cinestream.booking.payments;

import org.jspecify.annotations.NullMarked;

/**
 * Counts what was sold: bookings by status, seats, and money per currency. A reading view over the rows that {@code seats},
 * {@code bookings} and {@code shows} own, computed when it is asked for: so it is never behind and never wrong by a lost event.
 * Changes nothing.
 */
@NullMarked
package io.cinestream.booking.sales;

import org.jspecify.annotations.NullMarked;

/**
 * Owns every seat of every show, the holds on them and the map that shows them. Promises that a seat has one holder or buyer
 * at a time, decided by its own row under its own lock on the database's clock; refuses to know what a booking or a payment
 * is beyond their ids. Whoever locks several rows takes show (if at all, and shared), hold, booking, then seats by name.
 */
@NullMarked
package io.cinestream.booking.seats;

import org.jspecify.annotations.NullMarked;

/**
 * Sells the seats of shows: inventory, holds, bookings and the sale's state machine. Promises that no seat is sold twice and
 * that every payment is answered; knows nothing of providers, mails or films.
 */
@NullMarked
package io.cinestream.booking;

import org.jspecify.annotations.NullMarked;

/**
 * Owns bookings and drives the sale from placing to its end. Promises that every authorised payment is answered by exactly one
 * of {@code booking.confirmed}, {@code booking.rejected} or {@code booking.cancelled}, and that a confirmed booking has its
 * seats; refuses to know providers and how money moves.
 *
 * <p>Why payment can always conclude from these events alone: an authorisation for a booking that awaits payment or has expired
 * is answered here and now by confirmed or rejected, naming the payment. For a booking that is already confirmed, rejected or
 * cancelled nothing is published, because the event that made it so is already in the topic: a payment other than the
 * {@code paymentId} in {@code booking.confirmed}, and any payment of a rejected or cancelled booking, is released. An expired
 * booking is not final: its payment waits for the answer.
 *
 * <p>Locks are taken in the order show (shared, by confirmations only), hold, booking, seats by name, promo code.
 */
@NullMarked
package io.cinestream.booking.bookings;

import org.jspecify.annotations.NullMarked;

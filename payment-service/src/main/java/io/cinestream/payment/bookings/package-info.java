/**
 * What booking told this service about each booking: owner, amount, currency, state. The only source of a payment's
 * amount. Knows nothing of payments, and decides nothing.
 */
@NullMarked
package io.cinestream.payment.bookings;

import org.jspecify.annotations.NullMarked;

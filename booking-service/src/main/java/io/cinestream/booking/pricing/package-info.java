/**
 * Prices a choice of seats: seats, convenience fee, tax and discount as lines of minor units. Promises that a price adds up;
 * refuses to know who buys, and takes no amount from a request.
 */
@NullMarked
package io.cinestream.booking.pricing;

import org.jspecify.annotations.NullMarked;

/**
 * Owns promo codes: what each takes off, for whom, when and how often. Promises that no code is used more often than its caps
 * allow, whoever asks at once, and that a use comes back with a sale that was never paid; refuses to know how sales go.
 * A code's row is locked last: after hold, booking and seats.
 */
@NullMarked
package io.cinestream.booking.promotions;

import org.jspecify.annotations.NullMarked;

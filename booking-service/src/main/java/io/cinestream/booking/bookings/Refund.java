package io.cinestream.booking.bookings;

/**
 * What a cancellation gives back.
 *
 * @param percent of what the seats came to
 * @param minor the amount, in minor units
 * @param keptMinor what is kept of their price
 */
record Refund(int percent, long minor, long keptMinor) {

    static final Refund NOTHING_PAID = new Refund(0, 0, 0);
}

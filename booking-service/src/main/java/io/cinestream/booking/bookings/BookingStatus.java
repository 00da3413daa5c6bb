package io.cinestream.booking.bookings;

/** REJECTED: paid, but the seats were gone; the money goes back. */
enum BookingStatus {
    AWAITING_PAYMENT,
    CONFIRMED,
    EXPIRED,
    CANCELLED,
    REJECTED
}

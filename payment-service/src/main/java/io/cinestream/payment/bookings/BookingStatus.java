package io.cinestream.payment.bookings;

public enum BookingStatus {
    AWAITING_PAYMENT,
    CONFIRMED,
    EXPIRED,
    REJECTED,
    CANCELLED
}

package io.cinestream.booking.payments;

/** How a payment stands; NONE before one was opened. */
public enum PaymentStatus {
    NONE,
    PENDING,
    DECLINED,
    AUTHORIZED,
    CAPTURED,
    CAPTURE_FAILED,
    RELEASED,
    PARTIALLY_REFUNDED,
    REFUNDED
}

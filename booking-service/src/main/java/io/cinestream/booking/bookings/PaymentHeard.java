package io.cinestream.booking.bookings;

import java.util.UUID;

/** Booking's copy of what it needs from a payment event to move the sale. */
record PaymentHeard(UUID paymentId, UUID bookingId, long amountMinor, String currency) {}

package io.cinestream.booking.payments;

import java.util.UUID;

/** Booking's copy of what each payment event carries. */
record PaymentTold(UUID paymentId, UUID bookingId, long amountMinor, String currency) {}

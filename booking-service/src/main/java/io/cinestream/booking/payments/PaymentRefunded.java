package io.cinestream.booking.payments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param refundMinor what went back; all of it when absent */
record PaymentRefunded(
        UUID paymentId,
        UUID bookingId,
        long amountMinor,
        String currency,
        @Nullable Long refundMinor) {

    PaymentStatus status() {
        return refundMinor == null || refundMinor >= amountMinor
                ? PaymentStatus.REFUNDED
                : PaymentStatus.PARTIALLY_REFUNDED;
    }

    PaymentTold payment() {
        return new PaymentTold(paymentId, bookingId, amountMinor, currency);
    }
}

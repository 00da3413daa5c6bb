package io.cinestream.booking.payments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param refundMinor what went back with this refund; all of it when absent
 * @param refundedMinor what went back so far; this refund alone when absent
 */
record PaymentRefunded(
        UUID paymentId,
        UUID bookingId,
        long amountMinor,
        String currency,
        @Nullable Long refundMinor,
        @Nullable Long refundedMinor) {

    PaymentStatus status() {
        Long soFar = refundedMinor == null ? refundMinor : refundedMinor;
        return soFar == null || soFar >= amountMinor ? PaymentStatus.REFUNDED : PaymentStatus.PARTIALLY_REFUNDED;
    }

    PaymentTold payment() {
        return new PaymentTold(paymentId, bookingId, amountMinor, currency);
    }
}

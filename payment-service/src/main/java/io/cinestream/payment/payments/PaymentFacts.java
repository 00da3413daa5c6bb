package io.cinestream.payment.payments;

import java.util.UUID;

/** What every event of a payment says. */
record PaymentFacts(UUID paymentId, UUID bookingId, UUID userId, String provider, long amountMinor, String currency) {
    static final String TOPIC = "cinestream.payment.payments";
}

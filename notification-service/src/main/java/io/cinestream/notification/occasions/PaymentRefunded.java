package io.cinestream.notification.occasions;

import java.util.UUID;

/** @param refundMinor what this refund gave back, in minor units */
record PaymentRefunded(UUID paymentId, UUID bookingId, UUID userId, String currency, long refundMinor) {}

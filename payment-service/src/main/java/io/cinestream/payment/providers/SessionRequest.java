package io.cinestream.payment.providers;

import java.util.UUID;

/** @param description what is bought, for the customer to read */
public record SessionRequest(
        String key,
        UUID paymentId,
        UUID bookingId,
        String method,
        long amountMinor,
        String currency,
        String description) {}

package io.cinestream.payment.bookings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * This service's own copy of what every {@code booking.*.v1} event says, trimmed to what concerns money.
 *
 * @param paymentId   the payment that booking accepted, once it has
 * @param refundMinor what is owed back of {@code totalMinor}, as booking's policy says
 */
public record BookingFact(
        UUID bookingId,
        UUID userId,
        String reference,
        List<String> seats,
        long totalMinor,
        String currency,
        @Nullable Instant expiresAt,
        @Nullable UUID paymentId,
        @Nullable Long refundMinor,
        @Nullable String reason) {}

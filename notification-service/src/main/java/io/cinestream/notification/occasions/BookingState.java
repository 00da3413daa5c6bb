package io.cinestream.notification.occasions;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The booking as every event of booking describes it, trimmed to what a customer is told.
 *
 * @param cancelledSeats those given back while the others stay
 * @param refundMinor what goes back, of single seats and of a cancelled booking
 * @param reason why it was cancelled or rejected
 */
record BookingState(
        UUID bookingId,
        String reference,
        UUID userId,
        String movieTitle,
        String theaterName,
        String city,
        String screenName,
        Instant startsAt,
        ZoneId zone,
        List<String> seats,
        @Nullable List<String> cancelledSeats,
        String currency,
        long totalMinor,
        @Nullable Instant cancellableUntil,
        @Nullable Long refundMinor,
        @Nullable String reason) {}

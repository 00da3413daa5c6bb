package io.cinestream.booking.bookings;

import io.cinestream.booking.pricing.Amounts;
import io.cinestream.booking.shows.Show;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything a reader may need to know of a booking; each booking event carries all of it. Amounts are minor units. */
record BookingFacts(
        UUID bookingId,
        String reference,
        UUID userId,
        @Nullable UUID paymentId,
        UUID showId,
        UUID movieId,
        String movieTitle,
        UUID theaterId,
        String theaterName,
        String city,
        String screenName,
        Instant startsAt,
        Instant endsAt,
        String zone,
        List<String> seats,
        String channel,
        Instant placedAt,
        Instant expiresAt,
        Instant cancellableUntil,
        String currency,
        long seatsMinor,
        long feeMinor,
        long taxMinor,
        long discountMinor,
        long totalMinor,
        @Nullable Long refundMinor,
        @Nullable String reason) {

    static BookingFacts of(Booking booking, List<String> seats, Show show) {
        Amounts amounts = booking.amounts();
        return new BookingFacts(
                booking.id(),
                booking.reference(),
                booking.customerId(),
                booking.paymentId(),
                show.id(),
                show.movieId(),
                show.movieTitle(),
                show.theaterId(),
                show.theaterName(),
                show.city(),
                show.screenName(),
                show.startsAt(),
                show.endsAt(),
                show.zone().getId(),
                seats,
                booking.channel(),
                booking.placedAt(),
                booking.expiresAt(),
                booking.terms().cancellableUntil(show.startsAt()),
                amounts.currency(),
                amounts.seatsMinor(),
                amounts.feeMinor(),
                amounts.taxMinor(),
                amounts.discountMinor(),
                amounts.totalMinor(),
                booking.refundMinor(),
                booking.reason());
    }
}

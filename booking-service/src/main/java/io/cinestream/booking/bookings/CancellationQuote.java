package io.cinestream.booking.bookings;

import io.cinestream.booking.pricing.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What cancelling these seats now would give back, and what is kept of their price.
 *
 * @param tiers what is given back until when, as agreed at purchase
 */
record CancellationQuote(
        UUID bookingId,
        List<String> seats,
        int refundPercent,
        Money refund,
        Money kept,
        Instant cancellableUntil,
        List<RefundTier> tiers) {

    static CancellationQuote of(Booking booking, List<BookedSeat> seats, Refund refund, Instant startsAt) {
        String currency = booking.amounts().currency();
        return new CancellationQuote(
                booking.id(),
                BookedSeat.names(seats),
                refund.percent(),
                new Money(refund.minor(), currency),
                new Money(refund.keptMinor(), currency),
                booking.terms().cancellableUntil(startsAt),
                booking.terms().tiers(startsAt));
    }
}

package io.cinestream.booking.bookings;

import io.cinestream.booking.pricing.Money;
import io.cinestream.booking.shows.Show;
import java.time.Instant;
import java.util.UUID;

/** What cancelling now would give back, and what is kept of the price. */
record CancellationQuote(UUID bookingId, int refundPercent, Money refund, Money kept, Instant cancellableUntil) {

    static CancellationQuote of(Booking booking, Show show, Refund refund) {
        String currency = booking.amounts().currency();
        long paid =
                booking.status() == BookingStatus.CONFIRMED ? booking.amounts().totalMinor() : 0;
        return new CancellationQuote(
                booking.id(),
                refund.percent(),
                new Money(refund.minor(), currency),
                new Money(paid - refund.minor(), currency),
                booking.terms().cancellableUntil(show.startsAt()));
    }
}

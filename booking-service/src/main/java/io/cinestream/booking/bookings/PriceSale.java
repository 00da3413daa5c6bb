package io.cinestream.booking.bookings;

import io.cinestream.booking.pricing.Amounts;
import io.cinestream.booking.pricing.Price;
import io.cinestream.booking.pricing.PricedSeat;
import io.cinestream.booking.pricing.Pricing;
import io.cinestream.booking.promotions.Discount;
import io.cinestream.booking.promotions.Promotions;
import io.cinestream.booking.seats.HeldSeats;
import io.cinestream.booking.seats.Seats;
import io.cinestream.booking.shows.Show;
import io.cinestream.booking.shows.Shows;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Prices a hold, with a promo code or without: first as a question, then for good. */
@Component
class PriceSale {

    private final Seats seats;
    private final Shows shows;
    private final Pricing pricing;
    private final Promotions promotions;
    private final BookingProperties properties;

    PriceSale(Seats seats, Shows shows, Pricing pricing, Promotions promotions, BookingProperties properties) {
        this.seats = seats;
        this.shows = shows;
        this.pricing = pricing;
        this.promotions = promotions;
        this.properties = properties;
    }

    @Transactional(readOnly = true)
    Price quote(UUID holdId, UUID customerId, @Nullable String promoCode) {
        HeldSeats held = seats.held(holdId, customerId);
        Show show = shows.get(held.showId());
        Discount discount = promoCode == null
                ? null
                : promotions.quote(promoCode, customerId, show, seatsMinor(held), held.currency());
        return Price.of(held.seats(), amounts(held, discount));
    }

    /** The terms of a booking; the code's use is the booking's from here on, if the transaction commits. */
    Terms settle(HeldSeats held, UUID bookingId, UUID customerId, @Nullable String promoCode) {
        Show show = shows.get(held.showId());
        Discount discount = promoCode == null
                ? null
                : promotions.redeem(promoCode, bookingId, customerId, show, seatsMinor(held), held.currency());
        String code = discount == null ? null : discount.code();
        return new Terms(amounts(held, discount), code, properties.policy(), show.startsAt());
    }

    private Amounts amounts(HeldSeats held, @Nullable Discount discount) {
        return pricing.amounts(held.seats(), held.currency(), discount == null ? 0 : discount.minor());
    }

    private static long seatsMinor(HeldSeats held) {
        return held.seats().stream().mapToLong(PricedSeat::priceMinor).sum();
    }
}

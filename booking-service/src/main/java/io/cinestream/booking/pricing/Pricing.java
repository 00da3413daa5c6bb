package io.cinestream.booking.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The price list's rules. A discount lowers the seats' sum; fee and tax are shares of what is left of it, and the fee contains
 * its own tax. A share is rounded half up to the minor unit, once for the whole sale and never seat by seat.
 */
@Component
public class Pricing {

    private final PricingProperties properties;

    Pricing(PricingProperties properties) {
        this.properties = properties;
    }

    public Amounts amounts(List<PricedSeat> seats, String currency, long discountMinor) {
        long seatsMinor = seats.stream().mapToLong(PricedSeat::priceMinor).sum();
        long netMinor = seatsMinor - discountMinor;
        return new Amounts(
                currency, seatsMinor, fee(netMinor), share(netMinor, properties.taxPercent()), discountMinor);
    }

    public Price price(List<PricedSeat> seats, String currency) {
        return Price.of(seats, amounts(seats, currency, 0));
    }

    /** @param percent of the amount, rounded half up */
    public static long share(long minor, BigDecimal percent) {
        return BigDecimal.valueOf(minor)
                .multiply(percent)
                .movePointLeft(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** Nothing to pay for the seats means no fee either. */
    private long fee(long netMinor) {
        return netMinor == 0 ? 0 : properties.feeFixedMinor() + share(netMinor, properties.feePercent());
    }
}

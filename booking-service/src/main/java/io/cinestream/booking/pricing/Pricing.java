package io.cinestream.booking.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.springframework.stereotype.Component;

/** The price list's rules. Tax is part of the seats' price today, so its line is 0. */
@Component
public class Pricing {

    private final PricingProperties properties;

    Pricing(PricingProperties properties) {
        this.properties = properties;
    }

    public Amounts amounts(List<PricedSeat> seats, String currency) {
        long seatsMinor = seats.stream().mapToLong(PricedSeat::priceMinor).sum();
        return new Amounts(currency, seatsMinor, fee(seatsMinor), 0, 0);
    }

    public Price price(List<PricedSeat> seats, String currency) {
        return Price.of(seats, amounts(seats, currency));
    }

    /** Nothing to pay for the seats means no fee either. */
    private long fee(long seatsMinor) {
        if (seatsMinor == 0) {
            return 0;
        }
        BigDecimal share =
                BigDecimal.valueOf(seatsMinor).multiply(properties.feePercent()).movePointLeft(2);
        return properties.feeFixedMinor()
                + share.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}

package io.cinestream.booking.pricing;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;

/** What a sale costs, in minor units of its currency; {@code discountMinor} is positive and lowers the total. */
@Embeddable
public record Amounts(String currency, long seatsMinor, long feeMinor, long taxMinor, long discountMinor) {

    public Amounts {
        if (seatsMinor < 0 || feeMinor < 0 || taxMinor < 0 || discountMinor < 0) {
            throw new IllegalArgumentException("an amount is negative");
        }
        if (discountMinor > seatsMinor) {
            throw new IllegalArgumentException("the discount exceeds the price of the seats");
        }
    }

    public long totalMinor() {
        return seatsMinor + feeMinor + taxMinor - discountMinor;
    }

    /**
     * What each seat comes to with its part of discount and tax, by its price; the fee belongs to the sale as a whole. Each is
     * the step between two rounded running sums, so together they are exactly the total without the fee.
     */
    public List<Long> perSeat(List<PricedSeat> seats) {
        long withoutFee = totalMinor() - feeMinor;
        List<Long> parts = new ArrayList<>();
        long priceSoFar = 0;
        long partSoFar = 0;
        for (PricedSeat seat : seats) {
            priceSoFar += seat.priceMinor();
            long part = seatsMinor == 0 ? 0 : Math.multiplyExact(withoutFee, priceSoFar) / seatsMinor;
            parts.add(part - partSoFar);
            partSoFar = part;
        }
        return parts;
    }
}

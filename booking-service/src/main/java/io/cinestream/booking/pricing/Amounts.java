package io.cinestream.booking.pricing;

import jakarta.persistence.Embeddable;

/** What a sale costs, in minor units of its currency; {@code discountMinor} is positive and lowers the total. */
@Embeddable
public record Amounts(String currency, long seatsMinor, long feeMinor, long taxMinor, long discountMinor) {

    public Amounts {
        if (seatsMinor < 0 || feeMinor < 0 || taxMinor < 0 || discountMinor < 0) {
            throw new IllegalArgumentException("an amount is negative");
        }
        if (discountMinor > seatsMinor + feeMinor + taxMinor) {
            throw new IllegalArgumentException("the discount exceeds the price");
        }
    }

    public long totalMinor() {
        return seatsMinor + feeMinor + taxMinor - discountMinor;
    }
}

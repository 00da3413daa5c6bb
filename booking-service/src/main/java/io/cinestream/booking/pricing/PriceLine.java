package io.cinestream.booking.pricing;

import org.jspecify.annotations.Nullable;

/**
 * One line of a price.
 *
 * @param kind {@code seats}, {@code fee}, {@code tax} or {@code discount}; a discount's amount is negative
 * @param category the seats' category, on lines of kind {@code seats}
 * @param count how many seats, on lines of kind {@code seats}
 * @param unit price of one seat, on lines of kind {@code seats}
 */
public record PriceLine(
        String kind,
        @Nullable String category,
        @Nullable Integer count,
        @Nullable Money unit,
        Money amount) {

    static PriceLine of(String kind, Money amount) {
        return new PriceLine(kind, null, null, null, amount);
    }
}

package io.cinestream.booking.pricing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A price as the customer sees it: its lines and their sum. */
public record Price(List<PriceLine> lines, Money total) {

    private record Kind(String category, long priceMinor) {}

    public static Price of(List<PricedSeat> seats, Amounts amounts) {
        Map<Kind, Integer> kinds = new LinkedHashMap<>();
        seats.forEach(seat -> kinds.merge(new Kind(seat.category(), seat.priceMinor()), 1, Integer::sum));
        List<PriceLine> lines = new ArrayList<>();
        kinds.forEach((kind, count) -> lines.add(new PriceLine(
                "seats",
                kind.category(),
                count,
                new Money(kind.priceMinor(), amounts.currency()),
                new Money(kind.priceMinor() * count, amounts.currency()))));
        add(lines, "fee", amounts.feeMinor(), amounts.currency());
        add(lines, "tax", amounts.taxMinor(), amounts.currency());
        add(lines, "discount", -amounts.discountMinor(), amounts.currency());
        return new Price(List.copyOf(lines), new Money(amounts.totalMinor(), amounts.currency()));
    }

    private static void add(List<PriceLine> lines, String kind, long minor, String currency) {
        if (minor != 0) {
            lines.add(PriceLine.of(kind, new Money(minor, currency)));
        }
    }
}

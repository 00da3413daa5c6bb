package io.cinestream.booking.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PricingTests {

    private static final List<PricedSeat> SEATS = List.of(
            new PricedSeat("A1", "front", 1000),
            new PricedSeat("A2", "front", 1000),
            new PricedSeat("C1", "back", 1550));

    @Test
    void addsUpSeatsByCategoryWithoutAFeeByDefault() {
        Price price = pricing(0, "0", "0").price(SEATS, "GBP");
        assertThat(price.total()).isEqualTo(new Money(3550, "GBP"));
        assertThat(price.lines())
                .containsExactly(
                        new PriceLine("seats", "front", 2, new Money(1000, "GBP"), new Money(2000, "GBP")),
                        new PriceLine("seats", "back", 1, new Money(1550, "GBP"), new Money(1550, "GBP")));
    }

    @Test
    void addsAFixedFeeAndAShareRoundedHalfUp() {
        Price price = pricing(30, "1.5", "0").price(SEATS, "GBP");
        assertThat(price.lines()).last().isEqualTo(PriceLine.of("fee", new Money(30 + 53, "GBP")));
        assertThat(price.total().amount()).isEqualTo(3550 + 83);
    }

    @Test
    void asksNoFeeForFreeSeats() {
        Amounts amounts = pricing(30, "10", "20").amounts(List.of(new PricedSeat("A1", "front", 0)), "GBP", 0);
        assertThat(amounts.totalMinor()).isZero();
    }

    @Test
    void asksFeeAndTaxOfWhatADiscountLeaves() {
        Amounts amounts = pricing(30, "10", "18").amounts(SEATS, "GBP", 1000);
        assertThat(amounts).isEqualTo(new Amounts("GBP", 3550, 30 + 255, 459, 1000));
        assertThat(amounts.totalMinor()).isEqualTo(3550 - 1000 + 285 + 459);
        assertThat(Price.of(SEATS, amounts).lines())
                .extracting(PriceLine::kind)
                .containsExactly("seats", "seats", "fee", "tax", "discount");
        assertThat(pricing(30, "10", "18").amounts(SEATS, "GBP", 3550).totalMinor())
                .isZero();
    }

    @Test
    void roundsTheTaxOfTheSaleOnceAndHalfUp() {
        List<PricedSeat> seats = List.of(new PricedSeat("A1", "front", 5), new PricedSeat("A2", "front", 5));
        assertThat(pricing(0, "0", "5").amounts(seats, "GBP", 0).taxMinor()).isEqualTo(1);
        assertThat(pricing(0, "0", "4.9").amounts(seats, "GBP", 0).taxMinor()).isZero();
    }

    @Test
    void sharesDiscountAndTaxAmongTheSeatsToTheLastUnit() {
        Random random = new Random(20261121);
        for (int sale = 0; sale < 2_000; sale++) {
            List<PricedSeat> seats = IntStream.rangeClosed(1, random.nextInt(1, 11))
                    .mapToObj(number -> new PricedSeat("A" + number, "front", random.nextLong(0, 100_000)))
                    .toList();
            long sum = seats.stream().mapToLong(PricedSeat::priceMinor).sum();
            Amounts amounts =
                    pricing(random.nextInt(500), "2.5", "18").amounts(seats, "INR", random.nextLong(0, sum + 1));
            List<Long> parts = amounts.perSeat(seats);
            assertThat(parts).hasSameSizeAs(seats).allMatch(part -> part >= 0);
            assertThat(parts.stream().mapToLong(part -> part).sum())
                    .isEqualTo(amounts.totalMinor() - amounts.feeMinor());
        }
    }

    @Test
    void neverDiscountsBelowNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Amounts("GBP", 100, 50, 0, 101));
    }

    private static Pricing pricing(long feeFixedMinor, String feePercent, String taxPercent) {
        return new Pricing(
                new PricingProperties(feeFixedMinor, new BigDecimal(feePercent), new BigDecimal(taxPercent)));
    }
}

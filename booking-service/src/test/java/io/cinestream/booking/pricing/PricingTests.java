package io.cinestream.booking.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PricingTests {

    private static final List<PricedSeat> SEATS = List.of(
            new PricedSeat("A1", "front", 1000),
            new PricedSeat("A2", "front", 1000),
            new PricedSeat("C1", "back", 1550));

    @Test
    void addsUpSeatsByCategoryWithoutAFeeByDefault() {
        Price price = new Pricing(new PricingProperties(0, BigDecimal.ZERO)).price(SEATS, "GBP");
        assertThat(price.total()).isEqualTo(new Money(3550, "GBP"));
        assertThat(price.lines())
                .containsExactly(
                        new PriceLine("seats", "front", 2, new Money(1000, "GBP"), new Money(2000, "GBP")),
                        new PriceLine("seats", "back", 1, new Money(1550, "GBP"), new Money(1550, "GBP")));
    }

    @Test
    void addsAFixedFeeAndAShareRoundedHalfUp() {
        Price price = new Pricing(new PricingProperties(30, new BigDecimal("1.5"))).price(SEATS, "GBP");
        assertThat(price.lines()).last().isEqualTo(PriceLine.of("fee", new Money(30 + 53, "GBP")));
        assertThat(price.total().amount()).isEqualTo(3550 + 83);
    }

    @Test
    void asksNoFeeForFreeSeats() {
        Amounts amounts = new Pricing(new PricingProperties(30, BigDecimal.TEN))
                .amounts(List.of(new PricedSeat("A1", "front", 0)), "GBP");
        assertThat(amounts.totalMinor()).isZero();
    }

    @Test
    void neverDiscountsBelowNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Amounts("GBP", 100, 0, 0, 101));
    }
}

package io.cinestream.booking.pricing;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The convenience fee of a booking, a fixed part plus a share of the seats' price, and the tax on that price.
 *
 * @param feeFixedMinor minor units of whatever currency the show sells in
 * @param taxPercent comes on top; 0 where the seats' prices include it
 */
@Validated
@ConfigurationProperties("cinestream.booking.pricing")
record PricingProperties(
        @DefaultValue("0") @PositiveOrZero long feeFixedMinor,

        @DefaultValue("0") @DecimalMin("0") @DecimalMax("100")
        BigDecimal feePercent,

        @DefaultValue("0") @DecimalMin("0") @DecimalMax("100")
        BigDecimal taxPercent) {}

package io.cinestream.catalog.shows;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** @param amount in minor units of the currency: 1250 INR are 12.50 rupees */
record Money(
        @NotNull @Min(0) @Max(100_000_000) Long amount,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code such as INR")
        String currency) {}

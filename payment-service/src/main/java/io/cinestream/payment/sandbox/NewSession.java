package io.cinestream.payment.sandbox;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

record NewSession(
        @NotBlank @Size(max = 100) String reference,
        @NotBlank @Size(max = 500) String description,
        @Positive long amountMinor,
        @NotBlank @Pattern(regexp = "[A-Z]{3}") String currency,

        @NotBlank @Pattern(regexp = "https?://.+") @Size(max = 500)
        String notifyUrl,

        @NotBlank @Pattern(regexp = "https?://.+") @Size(max = 500)
        String returnUrl) {}

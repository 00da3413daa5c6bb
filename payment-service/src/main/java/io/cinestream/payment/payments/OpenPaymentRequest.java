package io.cinestream.payment.payments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/** It names no amount: that is the booking's. */
record OpenPaymentRequest(
        @NotNull UUID bookingId,
        @NotBlank @Pattern(regexp = "[a-z]{2,20}") String provider,
        @NotBlank @Pattern(regexp = "card") String method) {}

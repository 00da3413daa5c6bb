package io.cinestream.payment.payments;

import java.util.UUID;

/** The right to move a payment at its provider, for a while. A result is recorded only by who still holds it. */
record Claim(UUID paymentId, UUID token) {}

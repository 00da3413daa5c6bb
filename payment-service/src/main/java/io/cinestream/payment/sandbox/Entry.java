package io.cinestream.payment.sandbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of the provider's books: money guaranteed, taken, given up or given back. */
record Entry(
        Kind kind,
        String session,
        String reference,
        long amountMinor,
        String currency,
        @Nullable String idempotencyKey,
        Instant bookedAt) {

    enum Kind {
        AUTHORIZATION,
        CAPTURE,
        VOID,
        REFUND
    }
}

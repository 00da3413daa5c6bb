package io.cinestream.payment.payments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param checkoutUrl where the customer pays; absent once there is nothing to approve, and for the moment that a provider which
 *     is away takes to open its session
 * @param reason      why the payment ended as it did, a stable code
 */
record PaymentAnswer(
        UUID id,
        UUID bookingId,
        PaymentState status,
        Money amount,
        String provider,
        String method,
        @Nullable String checkoutUrl,
        @Nullable String reason,
        @Nullable Money refunded,
        @Nullable Instant openedAt) {

    static PaymentAnswer of(
            UUID id,
            Terms terms,
            PaymentState status,
            long refundedMinor,
            @Nullable String checkoutUrl,
            @Nullable String reason,
            @Nullable Instant openedAt) {
        Money amount = new Money(terms.amountMinor(), terms.currency());
        Money refunded = refundedMinor == 0 ? null : new Money(refundedMinor, terms.currency());
        return new PaymentAnswer(
                id,
                terms.bookingId(),
                status,
                amount,
                terms.provider(),
                terms.method(),
                checkoutUrl,
                reason,
                refunded,
                openedAt);
    }
}

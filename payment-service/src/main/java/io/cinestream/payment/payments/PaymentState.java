package io.cinestream.payment.payments;

import java.util.Set;

/** The life of a payment. A provider's late word turns even a declined or abandoned one into an authorised one. */
enum PaymentState {
    PENDING,
    AUTHORIZED,
    CAPTURED,
    PARTIALLY_REFUNDED,
    REFUNDED,
    DECLINED,
    ABANDONED,
    RELEASED,
    CAPTURE_FAILED;

    PaymentState to(PaymentState next) {
        if (!following().contains(next)) {
            throw new IllegalTransition(this, next);
        }
        return next;
    }

    /** Whether there is money to give back. */
    boolean isCaptured() {
        return this == CAPTURED || this == PARTIALLY_REFUNDED;
    }

    private Set<PaymentState> following() {
        return switch (this) {
            case PENDING -> Set.of(AUTHORIZED, DECLINED, ABANDONED);
            case DECLINED, ABANDONED -> Set.of(AUTHORIZED);
            case AUTHORIZED -> Set.of(CAPTURED, RELEASED, CAPTURE_FAILED);
            case CAPTURED, PARTIALLY_REFUNDED -> Set.of(PARTIALLY_REFUNDED, REFUNDED);
            case REFUNDED, RELEASED, CAPTURE_FAILED -> Set.of();
        };
    }
}

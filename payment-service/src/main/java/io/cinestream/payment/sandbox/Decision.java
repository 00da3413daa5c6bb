package io.cinestream.payment.sandbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * How the provider is to behave after the customer's decision; all of it may be left out.
 *
 * @param delaySeconds  the webhook comes that much later
 * @param times         the same webhook is sent that often
 * @param refuseCapture taking the money will be refused
 * @param refuseRefund  giving it back will be refused
 */
record Decision(
        @Nullable @Min(0) @Max(86_400) Integer delaySeconds,
        @Nullable @Min(1) @Max(20) Integer times,
        @Nullable Boolean refuseCapture,
        @Nullable Boolean refuseRefund) {

    static final Decision PLAIN = new Decision(null, null, null, null);

    int delay() {
        return delaySeconds == null ? 0 : delaySeconds;
    }

    int copies() {
        return times == null ? 1 : times;
    }

    boolean refusesCapture() {
        return Boolean.TRUE.equals(refuseCapture);
    }

    boolean refusesRefund() {
        return Boolean.TRUE.equals(refuseRefund);
    }
}

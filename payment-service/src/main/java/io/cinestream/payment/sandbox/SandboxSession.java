package io.cinestream.payment.sandbox;

/** A checkout session as the sandbox provider has it. */
record SandboxSession(
        String id,
        String reference,
        String description,
        long amountMinor,
        String currency,
        String notifyUrl,
        String returnUrl,
        State state,
        long refundedMinor,
        boolean refuseCapture,
        boolean refuseRefund) {

    enum State {
        OPEN,
        AUTHORIZED,
        DECLINED,
        ABANDONED,
        CAPTURED,
        VOIDED
    }
}

package io.cinestream.payment.payments;

/** A step that a payment's state does not allow: a defect of this service, never the caller's mistake. */
class IllegalTransition extends IllegalStateException {
    IllegalTransition(PaymentState from, PaymentState to) {
        super("a payment that is " + from + " does not become " + to);
    }
}

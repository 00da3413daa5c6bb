package io.cinestream.payment.payments;

/** Where the provider is to be moved; written by listeners and webhooks, cleared by the worker. */
enum Wanted {
    OPEN,
    CAPTURE,
    RELEASE,
    REFUND,
    ABANDON
}

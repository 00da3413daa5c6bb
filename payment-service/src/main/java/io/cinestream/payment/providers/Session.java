package io.cinestream.payment.providers;

/** The provider's side of a payment: its id there and the page where the customer approves it. */
public record Session(String id, String checkoutUrl) {}

package io.cinestream.payment.providers;

/** @param key names this call: payment, step and amount */
public record Charge(String key, String session, long amountMinor, String currency) {}

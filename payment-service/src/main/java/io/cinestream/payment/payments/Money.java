package io.cinestream.payment.payments;

/** @param amount in minor units of the ISO 4217 currency */
record Money(long amount, String currency) {}

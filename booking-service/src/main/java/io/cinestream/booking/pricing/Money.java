package io.cinestream.booking.pricing;

/**
 * An amount as it stands in answers.
 *
 * @param amount minor units of the currency
 * @param currency ISO 4217 code
 */
public record Money(long amount, String currency) {}

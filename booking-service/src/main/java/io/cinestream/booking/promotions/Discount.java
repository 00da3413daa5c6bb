package io.cinestream.booking.promotions;

/** What a code takes off the seats' price, in minor units. */
public record Discount(String code, long minor) {}

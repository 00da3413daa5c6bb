package io.cinestream.booking.pricing;

/**
 * A seat and what it costs.
 *
 * @param seat its name in the hall, such as A1
 */
public record PricedSeat(String seat, String category, long priceMinor) {}

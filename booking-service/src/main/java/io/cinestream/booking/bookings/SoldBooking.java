package io.cinestream.booking.bookings;

import io.cinestream.booking.pricing.PricedSeat;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A confirmed booking as its tickets tell it, without a word of who booked.
 *
 * @param version grows with every change
 * @param seats those that are sold to it now, in the order of the hall
 * @param asOf when the database was asked
 */
public record SoldBooking(
        UUID id, long version, String reference, UUID showId, String currency, List<PricedSeat> seats, Instant asOf) {}

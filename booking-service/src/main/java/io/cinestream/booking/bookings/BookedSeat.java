package io.cinestream.booking.bookings;

import io.cinestream.booking.pricing.PricedSeat;
import java.util.List;

/**
 * A seat of a booking.
 *
 * @param paidMinor what it came to, with its part of discount and tax; the booking's fee is no part of it
 * @param cancelled whether it was given back while others of the booking stayed
 */
record BookedSeat(PricedSeat priced, long paidMinor, boolean cancelled) {

    String name() {
        return priced.seat();
    }

    static List<String> names(List<BookedSeat> seats) {
        return seats.stream().map(BookedSeat::name).toList();
    }

    static long paidMinor(List<BookedSeat> seats) {
        return seats.stream().mapToLong(BookedSeat::paidMinor).sum();
    }
}

package io.cinestream.booking.seats;

import io.cinestream.booking.pricing.PricedSeat;

/**
 * A seat as {@link BestSeats} sees it.
 *
 * @param place where in its row it stands; neighbours differ by one
 * @param free whether it could be held at the moment of looking
 */
record HallSeat(
        String seat,
        String row,
        int place,
        String category,
        long priceMinor,
        boolean accessible,
        boolean companion,
        boolean restrictedView,
        boolean free) {

    /** Whether it is for anybody. */
    boolean ordinary() {
        return !accessible && !companion;
    }

    PricedSeat priced() {
        return new PricedSeat(seat, category, priceMinor);
    }
}

package io.cinestream.booking.sales;

import java.util.List;

/**
 * What was sold of some shows.
 *
 * @param occupancyPercent sold seats of those that are not blocked, to one decimal
 * @param amounts of bookings that were paid, one line for each currency
 */
record Sales(BookingCounts bookings, SeatCounts seats, double occupancyPercent, List<Takings> amounts) {

    record BookingCounts(long awaitingPayment, long confirmed, long expired, long cancelled, long rejected) {}

    record SeatCounts(long sold, long held, long free, long blocked) {

        double occupancyPercent() {
            long offered = sold + held + free;
            return offered == 0 ? 0 : Math.round(sold * 1000.0 / offered) / 10.0;
        }
    }

    /** Minor units: what was paid, what went or goes back of it, and what is left. */
    record Takings(String currency, long gross, long refunded, long net) {}

    static Sales of(BookingCounts bookings, SeatCounts seats, List<Takings> amounts) {
        return new Sales(bookings, seats, seats.occupancyPercent(), amounts);
    }
}

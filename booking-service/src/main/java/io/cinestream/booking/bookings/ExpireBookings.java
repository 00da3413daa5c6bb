package io.cinestream.booking.bookings;

import io.cinestream.booking.sweeps.Sweep;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells that bookings were not paid in time. It only tells: their seats are free to everybody from the deadline on. One booking
 * a transaction, rows that another instance sweeps are skipped.
 */
@Component
class ExpireBookings {

    private final Bookings bookings;
    private final EndBooking ending;
    private final Sweep sweep;

    ExpireBookings(Bookings bookings, EndBooking ending, Sweep sweep) {
        this.bookings = bookings;
        this.ending = ending;
        this.sweep = sweep;
    }

    @Scheduled(fixedDelayString = "${cinestream.booking.bookings.sweep-every}")
    void sweep() {
        sweep.each(
                passedOver -> bookings.lockExpired(passedOver.toArray(UUID[]::new)),
                Booking::id,
                booking -> ending.expire(booking, bookings.now()));
    }
}

package io.cinestream.booking.bookings;

import io.cinestream.booking.customers.CustomerForgotten;
import io.cinestream.booking.promotions.Promotions;
import io.cinestream.booking.seats.Seats;
import io.cinestream.booking.shows.Shows;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives back what a forgotten customer holds and cancels what they have not paid, so that a payment that is approved later is
 * released instead of buying a ticket for nobody. What is paid stays theirs; a booking past its deadline is left to expire.
 */
@Component
class FollowCustomer {

    private final Bookings bookings;
    private final Seats seats;
    private final Promotions promotions;
    private final Shows shows;
    private final EndBooking ending;

    FollowCustomer(Bookings bookings, Seats seats, Promotions promotions, Shows shows, EndBooking ending) {
        this.bookings = bookings;
        this.seats = seats;
        this.promotions = promotions;
        this.shows = shows;
        this.ending = ending;
    }

    /** The shows first: nobody who withdraws one of them, and locks all its seats, then waits for us while we wait for them. */
    @EventListener
    void endUnpaid(CustomerForgotten customer) {
        Set<UUID> concerned = new TreeSet<>(seats.showsHeldBy(customer.customerId()));
        concerned.addAll(bookings.showsOfCustomer(customer.customerId(), BookingStatus.AWAITING_PAYMENT));
        concerned.forEach(shows::kept);
        seats.giveBack(customer.customerId());
        Instant now = bookings.now();
        List<Booking> unpaid = bookings.lockOfCustomer(customer.customerId(), BookingStatus.AWAITING_PAYMENT).stream()
                .filter(booking -> booking.statusAt(now) == BookingStatus.AWAITING_PAYMENT)
                .toList();
        promotions.giveBack(unpaid.stream().map(Booking::id).toList());
        unpaid.forEach(booking -> ending.cancel(booking, 0, "customer-forgotten", now));
    }
}

package io.cinestream.payment.payments;

import io.cinestream.payment.bookings.BookingFact;
import io.cinestream.payment.bookings.BookingStatus;
import io.cinestream.payment.bookings.PayableBooking;
import io.cinestream.payment.bookings.PayableBookings;
import io.cinestream.payment.workers.Worker;
import org.springframework.stereotype.Component;

/**
 * Listens to bookings. Each event is written into our copy and every payment of the booking is settled against the copy's state:
 * so an event that comes twice finds nothing to do, and one that comes late is older than what the copy says and is dropped.
 */
@Component
class FollowBookings {
    private final PayableBookings bookings;
    private final Payments payments;
    private final Worker paymentWorker;

    FollowBookings(PayableBookings bookings, Payments payments, Worker paymentWorker) {
        this.bookings = bookings;
        this.payments = payments;
        this.paymentWorker = paymentWorker;
    }

    void told(BookingStatus status, BookingFact fact) {
        bookings.tell(status, fact);
        PayableBooking booking = bookings.lock(fact.bookingId());
        for (Payment payment : payments.lockAllOf(booking.bookingId())) {
            payment.settle(booking);
            payments.publish(payment);
        }
        paymentWorker.wake();
    }
}

package io.cinestream.payment.payments;

import io.cinestream.payment.bookings.PayableBooking;
import io.cinestream.payment.bookings.PayableBookings;
import io.cinestream.payment.providers.Providers;
import io.cinestream.starter.problems.InvalidRequest;
import io.cinestream.starter.problems.NotYetKnown;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens a payment for exactly what the booking costs. Several may be opened: after a decline, or in two tabs. */
@Component
class OpenPayment {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final PayableBookings bookings;
    private final Payments payments;
    private final Claims claims;
    private final MovePayments movePayments;
    private final Providers providers;
    private final TransactionTemplate transaction;

    OpenPayment(
            PayableBookings bookings,
            Payments payments,
            Claims claims,
            MovePayments movePayments,
            Providers providers,
            TransactionTemplate transaction) {
        this.bookings = bookings;
        this.payments = payments;
        this.claims = claims;
        this.movePayments = movePayments;
        this.providers = providers;
        this.transaction = transaction;
    }

    /**
     * The payment is committed before the provider hears of it, already claimed by us, so that the customer gets the checkout page
     * in this answer; if we die in between, the worker opens the session with the same key.
     */
    UUID open(UUID user, OpenPaymentRequest request) {
        if (providers.find(request.provider()).isEmpty()) {
            throw new InvalidRequest("provider", "is not offered here");
        }
        if (!await(request.bookingId()).userId().equals(user)) {
            throw new BookingNotFound();
        }
        Claim claim = transaction.execute(status -> store(request));
        movePayments.move(claim);
        return claim.paymentId();
    }

    private Claim store(OpenPaymentRequest request) {
        PayableBooking booking = bookings.lock(request.bookingId());
        refuseUnlessPayable(booking);
        Payment payment = new Payment(booking, request.provider(), request.method());
        payments.add(payment);
        return claims.take(payment.id());
    }

    /**
     * Booking moves its deadline when it hears that a payment was opened, and says so only by expiring later. So the deadline we
     * know counts for the first payment alone; afterwards booking's word does. A payment that comes too late all the same is
     * decided by booking, and released when a seat is gone.
     */
    private void refuseUnlessPayable(PayableBooking booking) {
        switch (booking.status()) {
            case CONFIRMED -> throw new AlreadyPaid();
            case REJECTED, CANCELLED -> throw new BookingCancelled();
            case EXPIRED -> throw new BookingExpired();
            case AWAITING_PAYMENT -> {
                if (booking.amountMinor() == 0) {
                    throw new NothingToPay();
                }
                if (booking.pastDeadline() && !payments.anyOf(booking.bookingId())) {
                    throw new BookingExpired();
                }
            }
        }
    }

    /** A booking that was placed a moment ago may still be on its way to us. */
    private PayableBooking await(UUID bookingId) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        Optional<PayableBooking> booking = bookings.find(bookingId);
        while (booking.isEmpty() && System.nanoTime() < giveUp) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            booking = bookings.find(bookingId);
        }
        return booking.orElseThrow(() -> new NotYetKnown("booking " + bookingId));
    }
}

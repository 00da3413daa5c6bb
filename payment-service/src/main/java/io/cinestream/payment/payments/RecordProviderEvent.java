package io.cinestream.payment.payments;

import io.cinestream.payment.bookings.Fate;
import io.cinestream.payment.bookings.PayableBooking;
import io.cinestream.payment.bookings.PayableBookings;
import io.cinestream.payment.providers.ProviderEvent;
import io.cinestream.payment.workers.Worker;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a provider has told us, written onto the payment it concerns. Safe to repeat and in any order. */
@Component
public class RecordProviderEvent {
    private static final Logger log = LoggerFactory.getLogger(RecordProviderEvent.class);

    private final PayableBookings bookings;
    private final Payments payments;
    private final Worker paymentWorker;

    RecordProviderEvent(PayableBookings bookings, Payments payments, Worker paymentWorker) {
        this.bookings = bookings;
        this.payments = payments;
        this.paymentWorker = paymentWorker;
    }

    /** Joins the caller's transaction, in which the webhook is marked as applied. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(ProviderEvent event) {
        switch (event) {
            case ProviderEvent.Authorized told ->
                update(told.paymentId(), (payment, booking) -> authorize(payment, booking, told));
            case ProviderEvent.Declined told ->
                update(told.paymentId(), (payment, booking) -> payment.decline(told.reason()));
            case ProviderEvent.Other told -> {}
        }
    }

    private void update(UUID paymentId, BiConsumer<Payment, PayableBooking> change) {
        Optional<UUID> bookingId = payments.bookingOf(paymentId);
        if (bookingId.isEmpty()) {
            log.error("a provider speaks of payment {}, which was never opened here", paymentId);
            return;
        }
        PayableBooking booking = bookings.lock(bookingId.get());
        Payment payment = payments.lock(paymentId);
        change.accept(payment, booking);
        payment.settle(booking);
        payments.publish(payment);
        paymentWorker.wake();
    }

    private void authorize(Payment payment, PayableBooking booking, ProviderEvent.Authorized told) {
        payment.authorize(told.session(), surplus(payment, booking, told));
    }

    /**
     * The lock on the booking makes two authorisations of it come one after the other; should that ever fail, the index
     * payment_one_kept_per_booking refuses the second.
     */
    private @Nullable String surplus(Payment payment, PayableBooking booking, ProviderEvent.Authorized told) {
        if (!payment.terms().are(told.amountMinor(), told.currency())) {
            return "amount-mismatch";
        }
        List<Payment> all = payments.lockAllOf(booking.bookingId());
        if (all.stream().anyMatch(other -> other != payment && other.holdsTheBooking())) {
            return "second-authorization";
        }
        return booking.fateOf(payment.id()) instanceof Fate.GiveBack(String why) ? why : null;
    }
}

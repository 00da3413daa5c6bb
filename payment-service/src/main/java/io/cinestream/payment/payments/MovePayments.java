package io.cinestream.payment.payments;

import io.cinestream.payment.bookings.PayableBooking;
import io.cinestream.payment.bookings.PayableBookings;
import io.cinestream.payment.providers.ProviderUnavailable;
import io.cinestream.payment.providers.Providers;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only place that calls providers. Claim, call, record are three steps with nothing open in between: killed anywhere, the
 * payment still says what is wanted, the claim runs out, and the call is repeated with its key.
 */
@Component
class MovePayments {
    private static final Logger log = LoggerFactory.getLogger(MovePayments.class);

    private final Claims claims;
    private final Payments payments;
    private final PayableBookings bookings;
    private final Providers providers;
    private final TransactionTemplate transaction;

    MovePayments(
            Claims claims,
            Payments payments,
            PayableBookings bookings,
            Providers providers,
            TransactionTemplate transaction) {
        this.claims = claims;
        this.payments = payments;
        this.bookings = bookings;
        this.providers = providers;
        this.transaction = transaction;
    }

    /** Moves one payment, whichever is due. */
    boolean next() {
        Optional<Claim> claim = claims.next();
        claim.ifPresent(this::move);
        return claim.isPresent();
    }

    void move(Claim claim) {
        try {
            Optional<Step> step = transaction.execute(status -> prepare(claim));
            step.map(Step::run).ifPresent(result -> transaction.executeWithoutResult(status -> record(claim, result)));
        } catch (ProviderUnavailable e) {
            log.warn("payment {} will be tried again: {}", claim.paymentId(), e.getMessage());
            claims.retryLater(claim);
        } catch (RuntimeException e) {
            log.error("payment {} cannot be moved and will be tried again, later and later", claim.paymentId(), e);
            claims.retryLater(claim);
        }
    }

    private Optional<Step> prepare(Claim claim) {
        Payment payment = payments.lock(claim.paymentId());
        Wanted what = payment.isHeldBy(claim) ? payment.nextStep() : null;
        if (what == null) {
            claims.done(claim);
            return Optional.empty();
        }
        PayableBooking booking = bookings.find(payment.terms().bookingId()).orElseThrow();
        return Optional.of(
                Step.of(what, payment, booking, providers.named(payment.terms().provider())));
    }

    private void record(Claim claim, Consumer<Payment> result) {
        PayableBooking booking =
                bookings.lock(payments.bookingOf(claim.paymentId()).orElseThrow());
        Payment payment = payments.lock(claim.paymentId());
        if (payment.isHeldBy(claim)) {
            result.accept(payment);
            payment.settle(booking);
            payments.publish(payment);
            claims.done(claim);
        }
    }
}

package io.cinestream.payment.payments;

import io.cinestream.payment.bookings.PayableBooking;
import io.cinestream.payment.providers.Answer;
import io.cinestream.payment.providers.Charge;
import io.cinestream.payment.providers.PaymentProvider;
import io.cinestream.payment.providers.ProviderUnavailable;
import io.cinestream.payment.providers.Session;
import io.cinestream.payment.providers.SessionRequest;
import java.util.function.Consumer;

/** One call of a provider: prepared inside a transaction, run outside, its result recorded inside the next. */
@FunctionalInterface
interface Step {

    /** Calls the provider; answers what is to be recorded. */
    Consumer<Payment> run();

    static Step of(Wanted what, Payment payment, PayableBooking booking, PaymentProvider provider) {
        return switch (what) {
            case OPEN -> open(payment.terms().opening(payment.id(), booking), provider);
            case CAPTURE -> capture(payment.charge(what), provider);
            case RELEASE -> release(payment.charge(what), provider);
            case REFUND -> refund(payment.refund(), provider);
            case ABANDON -> abandon(payment.charge(what), provider);
        };
    }

    private static Step open(SessionRequest request, PaymentProvider provider) {
        return () -> {
            Session session = provider.open(request);
            return payment -> payment.opened(session);
        };
    }

    private static Step capture(Charge charge, PaymentProvider provider) {
        return () -> switch (provider.capture(charge)) {
            case Answer.Done() -> Payment::captured;
            case Answer.Refused(String reason) -> payment -> payment.captureRefused(reason);
            case Answer.AlreadyCaptured() -> Payment::captured;
            case Answer.AlreadyAuthorized() -> throw nonsense(charge, "already authorized");
        };
    }

    /** Captured by an earlier attempt whose answer was lost: then that is recorded, and the booking's fate turns it into a refund. */
    private static Step release(Charge charge, PaymentProvider provider) {
        return () -> switch (provider.release(charge)) {
            case Answer.Done() -> Payment::released;
            case Answer.AlreadyCaptured() -> Payment::captured;
            case Answer.Refused(String reason) -> throw nonsense(charge, reason);
            case Answer.AlreadyAuthorized() -> throw nonsense(charge, "already authorized");
        };
    }

    private static Step refund(Charge charge, PaymentProvider provider) {
        return () -> switch (provider.refund(charge)) {
            case Answer.Done() -> payment -> payment.refunded(charge.amountMinor());
            case Answer.Refused(String reason) -> payment -> payment.refundRefused(reason);
            case Answer.AlreadyCaptured() -> throw nonsense(charge, "already captured");
            case Answer.AlreadyAuthorized() -> throw nonsense(charge, "already authorized");
        };
    }

    private static Step abandon(Charge charge, PaymentProvider provider) {
        return () -> switch (provider.abandon(charge)) {
            case Answer.Done() -> Payment::abandoned;
            case Answer.AlreadyAuthorized() -> payment -> payment.authorize(charge.session(), "booking-over");
            case Answer.AlreadyCaptured() -> throw nonsense(charge, "already captured");
            case Answer.Refused(String reason) -> throw nonsense(charge, reason);
        };
    }

    /** An answer that the port does not allow for this call leaves the money where it is; the call is repeated, and logged. */
    private static ProviderUnavailable nonsense(Charge charge, String answer) {
        return new ProviderUnavailable("unexpected answer to " + charge.key() + ": " + answer);
    }
}

package io.cinestream.payment.payments;

import io.cinestream.payment.bookings.PayableBooking;
import io.cinestream.payment.providers.Charge;
import io.cinestream.payment.providers.SessionRequest;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a payment is about, fixed when it is opened. The amount is the booking's; nobody else names one. */
@Embeddable
record Terms(UUID bookingId, UUID userId, String provider, String method, long amountMinor, String currency) {

    static Terms of(PayableBooking booking, String provider, String method) {
        return new Terms(
                booking.bookingId(), booking.userId(), provider, method, booking.amountMinor(), booking.currency());
    }

    boolean are(long minor, String inCurrency) {
        return minor == amountMinor && inCurrency.equals(currency);
    }

    PaymentFacts facts(UUID payment) {
        return new PaymentFacts(payment, bookingId, userId, provider, amountMinor, currency);
    }

    SessionRequest opening(UUID payment, PayableBooking booking) {
        String description = "Booking " + booking.reference() + ", seats " + booking.seats();
        String key = key(payment, Wanted.OPEN, amountMinor);
        return new SessionRequest(key, payment, bookingId, method, amountMinor, currency, description);
    }

    /** The provider's idempotency key: payment, step and amount. */
    static String key(UUID payment, Wanted step, long minor) {
        return payment + ":" + step.name().toLowerCase(Locale.ROOT) + ":" + minor;
    }

    Charge charge(UUID payment, Wanted step, @Nullable String session) {
        return new Charge(key(payment, step, amountMinor), opened(session), amountMinor, currency);
    }

    Charge refund(UUID payment, @Nullable String session, Refunds refunds) {
        String key = key(payment, Wanted.REFUND, refunds.ask());
        return new Charge(key, opened(session), refunds.asking(), currency);
    }

    private static String opened(@Nullable String session) {
        return Objects.requireNonNull(session, "no step but OPEN comes before the session");
    }
}

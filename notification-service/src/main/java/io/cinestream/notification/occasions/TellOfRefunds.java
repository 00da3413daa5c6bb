package io.cinestream.notification.occasions;

import io.cinestream.messaging.Envelope;
import io.cinestream.notification.messages.Message;
import io.cinestream.notification.messages.MessageKind;
import io.cinestream.notification.recipients.Recipients;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Each refund is told once the provider has made it. Money only released, never taken, is told with the rejection. */
@Component
class TellOfRefunds {

    private final Recipients recipients;
    private final BookingsTold told;
    private final Announcer announcer;

    TellOfRefunds(Recipients recipients, BookingsTold told, Announcer announcer) {
        this.recipients = recipients;
        this.told = told;
        this.announcer = announcer;
    }

    void refunded(PaymentRefunded refund, Envelope envelope) {
        BookingsTold.Named booking = told.named(refund.bookingId());
        recipients
                .reachable(refund.userId())
                .ifPresent(to -> announcer.tell(new Message(
                        envelope.eventId(),
                        MessageKind.PAYMENT_REFUNDED,
                        to,
                        "/bookings/" + refund.bookingId(),
                        words(refund, booking))));
    }

    private static Map<String, Object> words(PaymentRefunded refund, BookingsTold.Named booking) {
        return Map.of(
                "reference", booking.reference(),
                "movie", booking.movieTitle(),
                "refund", Spoken.money(refund.refundMinor(), refund.currency()));
    }
}

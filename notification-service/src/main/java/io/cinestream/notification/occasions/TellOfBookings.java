package io.cinestream.notification.occasions;

import io.cinestream.messaging.Envelope;
import io.cinestream.notification.mails.Mails;
import io.cinestream.notification.messages.Message;
import io.cinestream.notification.messages.MessageKind;
import io.cinestream.notification.recipients.Recipients;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What happens to a booking is told to the customer who made it. */
@Component
class TellOfBookings {

    private final Recipients recipients;
    private final BookingsTold told;
    private final Announcer announcer;
    private final Mails mails;

    TellOfBookings(Recipients recipients, BookingsTold told, Announcer announcer, Mails mails) {
        this.recipients = recipients;
        this.told = told;
        this.announcer = announcer;
        this.mails = mails;
    }

    void confirmed(BookingState booking, Envelope envelope) {
        tell(MessageKind.BOOKING_CONFIRMED, booking, envelope);
    }

    /** Some of its seats were given back, or its show starts at another time. */
    void changed(BookingState booking, Envelope envelope) {
        tell(MessageKind.BOOKING_CHANGED, booking, envelope);
    }

    void cancelled(BookingState booking, Envelope envelope) {
        tell(MessageKind.BOOKING_CANCELLED, booking, envelope);
    }

    /** Paid too late, and a seat had gone to somebody else: payment gives the money back without being asked. */
    void rejected(BookingState booking, Envelope envelope) {
        tell(MessageKind.BOOKING_REJECTED, booking, envelope);
    }

    /** Whoever asks for the mail looks at the app already. */
    void confirmedAgain(BookingState booking, Envelope envelope) {
        message(MessageKind.BOOKING_CONFIRMED, booking, envelope).ifPresent(mails::queue);
    }

    private void tell(MessageKind kind, BookingState booking, Envelope envelope) {
        message(kind, booking, envelope).ifPresent(announcer::tell);
    }

    /** Empty when a newer fact of the booking was told, or there is nobody to be told. */
    private Optional<Message> message(MessageKind kind, BookingState booking, Envelope envelope) {
        if (!told.advance(booking, envelope.aggregateVersion())) {
            return Optional.empty();
        }
        return recipients
                .reachable(booking.userId())
                .map(to ->
                        new Message(envelope.eventId(), kind, to, "/bookings/" + booking.bookingId(), words(booking)));
    }

    private static Map<String, Object> words(BookingState booking) {
        Map<String, Object> words = new HashMap<>();
        words.put("reference", booking.reference());
        words.put("movie", booking.movieTitle());
        words.put("theater", booking.theaterName() + ", " + booking.city());
        words.put("screen", booking.screenName());
        words.put("showtime", Spoken.localTime(booking.startsAt(), booking.zone()));
        words.put("seats", String.join(", ", booking.seats()));
        words.put("total", Spoken.money(booking.totalMinor(), booking.currency()));
        words.put("reason", Objects.requireNonNullElse(booking.reason(), ""));
        if (booking.cancelledSeats() != null) {
            words.put("cancelledSeats", String.join(", ", booking.cancelledSeats()));
        }
        if (booking.cancellableUntil() != null) {
            words.put("cancellableUntil", Spoken.localTime(booking.cancellableUntil(), booking.zone()));
        }
        if (booking.refundMinor() != null && booking.refundMinor() > 0) {
            words.put("refund", Spoken.money(booking.refundMinor(), booking.currency()));
        }
        return words;
    }
}

package io.cinestream.booking.bookings;

import io.cinestream.booking.pricing.Amounts;
import io.cinestream.booking.seats.Seats;
import io.cinestream.booking.shows.Show;
import io.cinestream.booking.shows.ShowStatus;
import io.cinestream.booking.shows.Shows;
import io.cinestream.messaging.Subscription;
import io.cinestream.starter.problems.NotYetKnown;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What payments do to bookings. Each reaction locks the booking, looks at its state, and does nothing when it is too late. */
@Configuration(proxyBeanMethods = false)
class SettlePayment {

    private final Bookings bookings;
    private final BookedSeats bookedSeats;
    private final Seats seats;
    private final Shows shows;
    private final SellSeats selling;
    private final EndBooking ending;
    private final TellBooking telling;
    private final BookingProperties properties;

    SettlePayment(
            Bookings bookings,
            BookedSeats bookedSeats,
            Seats seats,
            Shows shows,
            SellSeats selling,
            EndBooking ending,
            TellBooking telling,
            BookingProperties properties) {
        this.bookings = bookings;
        this.bookedSeats = bookedSeats;
        this.seats = seats;
        this.shows = shows;
        this.selling = selling;
        this.ending = ending;
        this.telling = telling;
        this.properties = properties;
    }

    @Bean
    Subscription paymentReactions() {
        return Subscription.to("cinestream.payment.payments")
                .as("booking-payments")
                .reaction("payment.opened.v1", PaymentHeard.class, this::opened)
                .reaction("payment.authorized.v1", PaymentHeard.class, this::authorized)
                .reaction("payment.capture-failed.v1", PaymentHeard.class, this::captureFailed);
    }

    private void opened(PaymentHeard payment) {
        Booking booking = booking(payment);
        Deadline moved =
                booking.deadlineWhenPaying(properties.paymentAdds(), properties.paymentUntil(), bookings.now());
        if (moved != null
                && seats.extend(
                        booking.showId(), bookedSeats.keptNames(booking.id()), booking.holdId(), moved.expiresAt())) {
            booking.moveDeadline(moved);
            bookings.saveAndFlush(booking);
        }
    }

    /** The show is kept as it is meanwhile, so that no booking is confirmed behind the back of a cancellation. */
    private void authorized(PaymentHeard payment) {
        Show show = shows.kept(bookings.showOf(payment.bookingId()).orElseThrow(() -> unknown(payment)));
        Booking booking = booking(payment);
        if (!booking.isPayable()) {
            return;
        }
        Instant now = bookings.now();
        Optional<String> refusal = refusal(booking, show, payment, now).or(() -> selling.sellTo(booking));
        if (refusal.isEmpty()) {
            booking.confirm(payment.paymentId(), now);
            telling.tell(booking, BookingConfirmed::new);
        } else {
            ending.reject(booking, payment.paymentId(), refusal.get(), now);
        }
    }

    /** Why the money is refused before any seat is asked for. */
    private Optional<String> refusal(Booking booking, Show show, PaymentHeard payment, Instant now) {
        Amounts due = booking.amounts();
        if (payment.amountMinor() != due.totalMinor() || !payment.currency().equals(due.currency())) {
            return Optional.of("amount-mismatch");
        }
        if (show.status() == ShowStatus.CANCELLED || show.status() == ShowStatus.DELETED) {
            return Optional.of("show-cancelled");
        }
        boolean late = booking.statusAt(now) == BookingStatus.EXPIRED;
        return late && !show.startsAt().isAfter(now) ? Optional.of("show-started") : Optional.empty();
    }

    private void captureFailed(PaymentHeard payment) {
        Booking booking = booking(payment);
        if (booking.status() == BookingStatus.CONFIRMED && payment.paymentId().equals(booking.paymentId())) {
            ending.failCapture(booking, bookings.now());
        }
    }

    private Booking booking(PaymentHeard payment) {
        return bookings.lock(payment.bookingId()).orElseThrow(() -> unknown(payment));
    }

    private static NotYetKnown unknown(PaymentHeard payment) {
        return new NotYetKnown("booking " + payment.bookingId());
    }
}

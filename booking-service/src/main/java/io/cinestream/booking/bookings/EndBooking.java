package io.cinestream.booking.bookings;

import io.cinestream.booking.pricing.PricedSeat;
import io.cinestream.booking.promotions.Promotions;
import io.cinestream.booking.seats.Seats;
import io.cinestream.booking.shows.Show;
import io.cinestream.booking.shows.Shows;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends bookings, frees their seats and gives back the promo code of what was not paid, in the transaction that decides so. */
@Component
class EndBooking {

    private final Bookings bookings;
    private final BookedSeats bookedSeats;
    private final Seats seats;
    private final Shows shows;
    private final Promotions promotions;
    private final TellBooking telling;

    EndBooking(
            Bookings bookings,
            BookedSeats bookedSeats,
            Seats seats,
            Shows shows,
            Promotions promotions,
            TellBooking telling) {
        this.bookings = bookings;
        this.bookedSeats = bookedSeats;
        this.seats = seats;
        this.shows = shows;
        this.promotions = promotions;
        this.telling = telling;
    }

    @Transactional
    void byCustomer(UUID id, UUID customerId) {
        Booking booking = bookings.lockOwn(id, customerId).orElseThrow(BookingNotFound::new);
        Show show = shows.get(booking.showId());
        Instant now = bookings.now();
        Refund refund = quoted(booking, show, now);
        cancel(booking, refund.minor(), "customer", now);
    }

    @Transactional(readOnly = true)
    CancellationQuote quote(UUID id, UUID customerId) {
        Booking booking = bookings.findByIdAndCustomerId(id, customerId).orElseThrow(BookingNotFound::new);
        Show show = shows.get(booking.showId());
        return CancellationQuote.of(booking, show, quoted(booking, show, bookings.now()));
    }

    private static Refund quoted(Booking booking, Show show, Instant now) {
        BookingStatus status = booking.statusAt(now);
        if (status != BookingStatus.AWAITING_PAYMENT && status != BookingStatus.CONFIRMED) {
            throw new NotCancellable(status);
        }
        if (!booking.isCancellable(show.startsAt(), now)) {
            throw new TooLateToCancel(booking.terms().cancellableUntil(show.startsAt()));
        }
        return booking.refundAt(show.startsAt(), now);
    }

    /** The provider took back its word before the money moved; nothing was paid, so nothing is refunded. */
    void failCapture(Booking booking, Instant now) {
        cancel(booking, 0, "capture-failed", now);
        promotions.giveBack(List.of(booking.id()));
    }

    void cancel(Booking booking, long refundMinor, String reason, Instant now) {
        boolean unpaid = booking.status() == BookingStatus.AWAITING_PAYMENT;
        booking.cancel(refundMinor, reason, now);
        bookings.saveAndFlush(booking);
        bookedSeats.giveBack(booking.id());
        free(booking);
        if (unpaid) {
            promotions.giveBack(List.of(booking.id()));
        }
        telling.tell(booking, BookingCancelled::new);
    }

    void reject(Booking booking, UUID paymentId, String reason, Instant now) {
        booking.reject(paymentId, reason, now);
        bookings.saveAndFlush(booking);
        free(booking);
        promotions.giveBack(List.of(booking.id()));
        telling.tell(booking, BookingRejected::new);
    }

    void expire(Booking booking, Instant now) {
        booking.expire(now);
        bookings.saveAndFlush(booking);
        free(booking);
        promotions.giveBack(List.of(booking.id()));
        telling.tell(booking, BookingExpired::new);
    }

    private void free(Booking booking) {
        seats.release(
                booking.showId(),
                bookedSeats.of(booking.id()).stream().map(PricedSeat::seat).toList(),
                booking.holdId());
    }
}

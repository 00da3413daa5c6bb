package io.cinestream.booking.bookings;

import io.cinestream.booking.promotions.Promotions;
import io.cinestream.booking.seats.Seats;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Ends bookings or takes single seats out of them, in the transaction that decides so: frees the seats, and gives back the promo
 * code of what was not paid.
 */
@Component
class EndBooking {

    private final Bookings bookings;
    private final BookedSeats bookedSeats;
    private final Seats seats;
    private final Promotions promotions;
    private final TellBooking telling;

    EndBooking(Bookings bookings, BookedSeats bookedSeats, Seats seats, Promotions promotions, TellBooking telling) {
        this.bookings = bookings;
        this.bookedSeats = bookedSeats;
        this.seats = seats;
        this.promotions = promotions;
        this.telling = telling;
    }

    void cancel(Booking booking, long refundMinor, String reason, Instant now) {
        boolean paid = booking.status() == BookingStatus.CONFIRMED;
        booking.cancel(refundMinor, reason, now);
        end(booking, paid, BookingCancelled::new);
    }

    void cancelSeats(Booking booking, List<String> cancelled, long refundMinor, Instant now) {
        booking.cancelSeats(refundMinor, now);
        bookings.saveAndFlush(booking);
        bookedSeats.cancel(booking.id(), cancelled);
        seats.release(booking.showId(), cancelled, booking.holdId());
        telling.tell(booking, BookingChanged.seatsCancelled(cancelled));
    }

    /** The provider took back its word before the money moved. */
    void failCapture(Booking booking, Instant now) {
        booking.failCapture(now);
        end(booking, false, BookingCancelled::new);
    }

    void reject(Booking booking, UUID paymentId, String reason, Instant now) {
        booking.reject(paymentId, reason, now);
        end(booking, false, BookingRejected::new);
    }

    void expire(Booking booking, Instant now) {
        booking.expire(now);
        end(booking, false, BookingExpired::new);
    }

    private void end(Booking booking, boolean paid, Function<BookingFacts, Record> event) {
        bookings.saveAndFlush(booking);
        bookedSeats.giveBack(booking.id());
        seats.release(booking.showId(), bookedSeats.keptNames(booking.id()), booking.holdId());
        if (!paid) {
            promotions.giveBack(List.of(booking.id()));
        }
        telling.tell(booking, event);
    }
}

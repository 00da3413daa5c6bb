package io.cinestream.booking.bookings;

import io.cinestream.booking.promotions.Promotions;
import io.cinestream.booking.seats.Seats;
import io.cinestream.booking.shows.ShowCalledOff;
import io.cinestream.booking.shows.ShowMoved;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a show's fate does to its bookings, inside the transaction that heard of it. */
@Component
class FollowShow {

    private final Bookings bookings;
    private final BookedSeats bookedSeats;
    private final Seats seats;
    private final Promotions promotions;
    private final EndBooking ending;
    private final TellBooking telling;

    FollowShow(
            Bookings bookings,
            BookedSeats bookedSeats,
            Seats seats,
            Promotions promotions,
            EndBooking ending,
            TellBooking telling) {
        this.bookings = bookings;
        this.bookedSeats = bookedSeats;
        this.seats = seats;
        this.promotions = promotions;
        this.ending = ending;
        this.telling = telling;
    }

    /**
     * Cancels every active booking; who has paid gets everything back, the fee too. The show's row is locked by now, so a
     * confirmation either came before and is found below, or waits and will see that the show is off. A hold that becomes a
     * booking at this moment has either its seats already, and is found, or finds them withheld.
     */
    @EventListener
    void cancel(ShowCalledOff show) {
        seats.withdraw(show.showId());
        Instant now = bookings.now();
        List<Booking> active =
                bookings.lockOfShow(show.showId(), List.of(BookingStatus.AWAITING_PAYMENT, BookingStatus.CONFIRMED));
        promotions.giveBack(active.stream()
                .filter(booking -> booking.status() == BookingStatus.AWAITING_PAYMENT)
                .map(Booking::id)
                .toList());
        active.forEach(booking -> {
            boolean paid = booking.status() == BookingStatus.CONFIRMED;
            long refund = paid
                    ? booking.terms().inFull(bookedSeats.kept(booking.id())).minor()
                    : 0;
            ending.cancel(booking, refund, "show-cancelled", now);
        });
    }

    /** Holders may cancel with full refund until the new start; that follows from the start they bought. */
    @EventListener
    void tellHolders(ShowMoved show) {
        Instant now = bookings.now();
        bookings.lockOfShow(show.showId(), List.of(BookingStatus.CONFIRMED)).forEach(booking -> {
            booking.noteChange(now);
            telling.tell(booking, BookingChanged::showMoved);
        });
    }
}

package io.cinestream.booking.bookings;

import io.cinestream.booking.shows.Shows;
import io.cinestream.messaging.Outbox;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Stores a booking's new state and publishes it as a fact; storing comes first, for the fact's version and for the lock. */
@Component
class TellBooking {

    private final Bookings bookings;
    private final BookedSeats bookedSeats;
    private final Shows shows;
    private final Outbox outbox;

    TellBooking(Bookings bookings, BookedSeats bookedSeats, Shows shows, Outbox outbox) {
        this.bookings = bookings;
        this.bookedSeats = bookedSeats;
        this.shows = shows;
        this.outbox = outbox;
    }

    void tell(Booking booking, Function<BookingFacts, Record> event) {
        bookings.saveAndFlush(booking);
        List<String> seats = bookedSeats.keptNames(booking.id());
        BookingFacts facts = BookingFacts.of(booking, seats, shows.get(booking.showId()));
        outbox.append(booking.id(), booking.aggregateVersion(), event.apply(facts));
    }
}

package io.cinestream.booking.bookings;

import io.cinestream.booking.pricing.Amounts;
import io.cinestream.booking.pricing.Pricing;
import io.cinestream.booking.seats.HeldSeats;
import io.cinestream.booking.seats.Seats;
import io.cinestream.booking.shows.Show;
import io.cinestream.booking.shows.Shows;
import io.cinestream.starter.Ids;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns a hold into a booking, priced here and nowhere else. With nothing to pay it is confirmed at once. */
@Component
class PlaceBooking {

    private final Seats seats;
    private final Shows shows;
    private final Pricing pricing;
    private final Bookings bookings;
    private final BookedSeats bookedSeats;
    private final SellSeats selling;
    private final TellBooking telling;
    private final BookingProperties properties;

    PlaceBooking(
            Seats seats,
            Shows shows,
            Pricing pricing,
            Bookings bookings,
            BookedSeats bookedSeats,
            SellSeats selling,
            TellBooking telling,
            BookingProperties properties) {
        this.seats = seats;
        this.shows = shows;
        this.pricing = pricing;
        this.bookings = bookings;
        this.bookedSeats = bookedSeats;
        this.selling = selling;
        this.telling = telling;
        this.properties = properties;
    }

    @Transactional
    UUID place(UUID holdId, UUID customerId) {
        UUID id = Ids.next();
        HeldSeats held = seats.consume(holdId, customerId, id);
        Show show = shows.get(held.showId());
        Amounts amounts = pricing.amounts(held.seats(), held.currency(), 0);
        Instant now = bookings.now();
        Booking booking = bookings.saveAndFlush(new Booking(
                id, freeReference(), customerId, holdId, held, amounts, properties.policy(), show.startsAt(), now));
        bookedSeats.add(id, held.showId(), held.seats());
        telling.tell(booking, BookingPlaced::new);
        if (amounts.totalMinor() == 0) {
            confirmUnpaid(booking, now);
        }
        return id;
    }

    private void confirmUnpaid(Booking booking, Instant now) {
        if (!selling.sellTo(booking)) {
            throw new IllegalStateException("seats that booking " + booking.id() + " has locked were not sold to it");
        }
        booking.confirm(null, now);
        telling.tell(booking, BookingConfirmed::new);
    }

    private String freeReference() {
        return Stream.generate(BookingReference::next)
                .filter(reference -> !bookings.existsByReference(reference))
                .findFirst()
                .orElseThrow();
    }
}

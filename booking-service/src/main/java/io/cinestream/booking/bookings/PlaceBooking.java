package io.cinestream.booking.bookings;

import io.cinestream.booking.seats.HeldSeats;
import io.cinestream.booking.seats.Seats;
import io.cinestream.starter.Ids;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns a hold into a booking, priced here and nowhere else. With nothing to pay it is confirmed at once. */
@Component
class PlaceBooking {

    private final Seats seats;
    private final PriceSale pricing;
    private final Bookings bookings;
    private final BookedSeats bookedSeats;
    private final SellSeats selling;
    private final TellBooking telling;

    PlaceBooking(
            Seats seats,
            PriceSale pricing,
            Bookings bookings,
            BookedSeats bookedSeats,
            SellSeats selling,
            TellBooking telling) {
        this.seats = seats;
        this.pricing = pricing;
        this.bookings = bookings;
        this.bookedSeats = bookedSeats;
        this.selling = selling;
        this.telling = telling;
    }

    @Transactional
    UUID place(UUID holdId, @Nullable String promoCode, UUID customerId) {
        UUID id = Ids.next();
        HeldSeats held = seats.consume(holdId, customerId, id);
        Terms terms = pricing.settle(held, id, customerId, promoCode);
        Instant now = bookings.now();
        Booking booking = bookings.saveAndFlush(new Booking(id, freeReference(), customerId, holdId, held, terms, now));
        bookedSeats.add(id, held.showId(), held.seats(), terms.amounts().perSeat(held.seats()));
        telling.tell(booking, BookingPlaced::new);
        if (terms.amounts().totalMinor() == 0) {
            confirmUnpaid(booking, now);
        }
        return id;
    }

    private void confirmUnpaid(Booking booking, Instant now) {
        selling.sellTo(booking).ifPresent(refusal -> {
            throw new IllegalStateException(
                    "booking " + booking.id() + " has locked its seats and did not get them: " + refusal);
        });
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

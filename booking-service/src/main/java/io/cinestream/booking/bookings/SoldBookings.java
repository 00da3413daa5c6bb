package io.cinestream.booking.bookings;

import io.cinestream.starter.access.Caller;
import io.cinestream.starter.access.Role;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may ask about bookings: those whose seats are sold. */
@Component
public class SoldBookings {

    private final Bookings bookings;
    private final BookedSeats bookedSeats;

    SoldBookings(Bookings bookings, BookedSeats bookedSeats) {
        this.bookings = bookings;
        this.bookedSeats = bookedSeats;
    }

    /**
     * One of the caller's, an administrator's any.
     *
     * @throws io.cinestream.starter.problems.Refusal if there is none, or it is not confirmed
     */
    @Transactional(readOnly = true)
    public SoldBooking of(UUID id, Caller caller) {
        Booking booking = (caller.is(Role.ADMIN)
                        ? bookings.findById(id)
                        : bookings.findByIdAndCustomerId(id, caller.userId()))
                .orElseThrow(BookingNotFound::new);
        Instant now = bookings.now();
        if (booking.status() != BookingStatus.CONFIRMED) {
            throw new BookingNotConfirmed(booking.statusAt(now));
        }
        return new SoldBooking(
                id,
                booking.aggregateVersion(),
                booking.reference(),
                booking.showId(),
                booking.amounts().currency(),
                bookedSeats.soldTo(id),
                now);
    }
}

package io.cinestream.booking.bookings;

import io.cinestream.booking.bookings.BookingAtDoor.Standing;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What being let in does to a booking. Its row is locked: no two scans, and no scan and cancellation, decide at the same moment. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AdmitBooking {

    private final Bookings bookings;
    private final BookedSeats bookedSeats;
    private final TellBooking telling;

    AdmitBooking(Bookings bookings, BookedSeats bookedSeats, TellBooking telling) {
        this.bookings = bookings;
        this.bookedSeats = bookedSeats;
        this.telling = telling;
    }

    /** As it is until the caller's transaction ends. */
    public Optional<BookingAtDoor> atDoor(UUID id, String seat) {
        return bookings.lock(id)
                .map(booking -> new BookingAtDoor(booking.reference(), booking.showId(), standing(booking, seat)));
    }

    private Standing standing(Booking booking, String seat) {
        return switch (booking.status()) {
            case AWAITING_PAYMENT, EXPIRED, REJECTED -> Standing.UNPAID;
            case CANCELLED -> Standing.CANCELLED;
            case CONFIRMED ->
                bookedSeats.soldTo(booking.id()).stream()
                                .anyMatch(sold -> sold.seat().equals(seat))
                        ? Standing.SOLD
                        : Standing.CANCELLED;
        };
    }

    public void admitted(UUID id, UUID checkInId, String seat, Instant at) {
        Booking booking = bookings.lock(id).orElseThrow();
        booking.noteChange(at);
        bookedSeats.admit(id, seat, true);
        telling.tell(booking, facts -> new BookingCheckedIn(facts, checkInId, seat, at));
    }

    public void admissionUndone(UUID id, String seat) {
        bookedSeats.admit(id, seat, false);
    }
}

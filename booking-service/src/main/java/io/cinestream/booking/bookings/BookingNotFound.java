package io.cinestream.booking.bookings;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** There is no such booking, or it is somebody else's. */
class BookingNotFound extends Refusal {

    BookingNotFound() {
        super(Kind.NOT_FOUND, "booking-not-found", "You have no such booking.");
    }
}

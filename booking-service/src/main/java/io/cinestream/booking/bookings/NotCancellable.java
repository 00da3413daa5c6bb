package io.cinestream.booking.bookings;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** The booking is over already. */
class NotCancellable extends Refusal {

    NotCancellable(BookingStatus status) {
        super(Kind.CONFLICT, "not-cancellable", "The booking is " + status + " and cannot be cancelled.");
        with("status", status);
    }
}

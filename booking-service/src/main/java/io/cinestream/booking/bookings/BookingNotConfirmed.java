package io.cinestream.booking.bookings;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** Only a confirmed booking has tickets. */
class BookingNotConfirmed extends Refusal {

    BookingNotConfirmed(BookingStatus status) {
        super(Kind.CONFLICT, "booking-not-confirmed", "The booking is " + status + " and has no tickets.");
        with("status", status);
    }
}

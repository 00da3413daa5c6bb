package io.cinestream.booking.bookings;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** A payment for the whole booking may be under way: what it costs does not change any more. */
class SeatsNotPaid extends Refusal {

    SeatsNotPaid() {
        super(
                Kind.CONFLICT,
                "seats-not-paid",
                "Single seats can be cancelled once the booking is paid; until then, cancel it as a whole.");
    }
}

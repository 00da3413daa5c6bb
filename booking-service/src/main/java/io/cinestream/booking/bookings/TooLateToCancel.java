package io.cinestream.booking.bookings;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;
import java.time.Instant;

class TooLateToCancel extends Refusal {

    TooLateToCancel(Instant until) {
        super(Kind.CONFLICT, "too-late-to-cancel", "The booking could be cancelled until " + until + ".");
        with("cancellableUntil", until);
    }
}

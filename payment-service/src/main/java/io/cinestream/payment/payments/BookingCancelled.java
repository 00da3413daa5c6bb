package io.cinestream.payment.payments;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

class BookingCancelled extends Refusal {
    BookingCancelled() {
        super(Kind.CONFLICT, "booking-cancelled", "This booking is over and cannot be paid.");
    }
}

package io.cinestream.payment.payments;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

class BookingNotFound extends Refusal {
    BookingNotFound() {
        super(Kind.NOT_FOUND, "booking-not-found", "You have no such booking.");
    }
}

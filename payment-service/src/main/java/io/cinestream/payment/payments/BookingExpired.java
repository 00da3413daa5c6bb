package io.cinestream.payment.payments;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

class BookingExpired extends Refusal {
    BookingExpired() {
        super(Kind.GONE, "booking-expired", "The time to pay for this booking has run out.");
    }
}

package io.cinestream.booking.promotions;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

class PromoCodeNotFound extends Refusal {

    PromoCodeNotFound() {
        super(Kind.NOT_FOUND, "promo-code-not-found", "There is no such promo code, or it was withdrawn.");
    }
}

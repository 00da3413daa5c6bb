package io.cinestream.booking.promotions;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

class PromoCodeTaken extends Refusal {

    PromoCodeTaken(String code) {
        super(
                Kind.CONFLICT,
                "promo-code-taken",
                "There is a promo code " + code + " already; upper and lower case are the same.");
    }
}

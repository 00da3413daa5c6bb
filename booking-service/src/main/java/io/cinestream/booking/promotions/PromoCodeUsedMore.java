package io.cinestream.booking.promotions;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** A cap cannot be set below what was given out. */
class PromoCodeUsedMore extends Refusal {

    PromoCodeUsedMore(int used) {
        super(Kind.CONFLICT, "promo-code-used-more", "The promo code was used " + used + " times already.");
        with("used", used);
    }
}

package io.cinestream.booking.promotions;

import io.cinestream.booking.pricing.Money;
import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;
import org.jspecify.annotations.Nullable;

/** The code does not lower this price, and why; nothing was booked. */
class PromoCodeRefused extends Refusal {

    private PromoCodeRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static PromoCodeRefused unknown() {
        return new PromoCodeRefused(Kind.NOT_FOUND, "promo-code-unknown", "There is no such promo code.");
    }

    static PromoCodeRefused notYetValid() {
        return new PromoCodeRefused(Kind.CONFLICT, "promo-code-not-yet-valid", "The promo code does not work yet.");
    }

    static PromoCodeRefused expired() {
        return new PromoCodeRefused(Kind.CONFLICT, "promo-code-expired", "The promo code's time is over.");
    }

    static PromoCodeRefused notForThisShow() {
        return new PromoCodeRefused(
                Kind.CONFLICT, "promo-code-not-for-this-show", "The promo code is not for this show.");
    }

    static PromoCodeRefused belowMinimum(@Nullable Money minimum) {
        PromoCodeRefused refused = new PromoCodeRefused(
                Kind.CONFLICT, "promo-code-below-minimum", "The seats cost less than the promo code asks for.");
        if (minimum != null) {
            refused.with("minimum", minimum);
        }
        return refused;
    }

    static PromoCodeRefused usedUp() {
        return new PromoCodeRefused(
                Kind.CONFLICT, "promo-code-used-up", "The promo code was used as often as it may be.");
    }

    static PromoCodeRefused usedUpByYou() {
        return new PromoCodeRefused(
                Kind.CONFLICT, "promo-code-used-up-by-you", "You have used the promo code as often as you may.");
    }
}

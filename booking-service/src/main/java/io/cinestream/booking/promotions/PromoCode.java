package io.cinestream.booking.promotions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.booking.pricing.Pricing;
import io.cinestream.booking.shows.Show;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param used how many bookings have it now; one that was not paid has given it back */
record PromoCode(UUID id, @JsonUnwrapped PromoTerms terms, int used) {

    boolean isFor(Show show, String currency) {
        return fits(terms.movieId(), show.movieId())
                && fits(terms.theaterId(), show.theaterId())
                && fits(terms.showId(), show.id())
                && fits(terms.currency(), currency);
    }

    private static <T> boolean fits(@Nullable T limit, T value) {
        return limit == null || limit.equals(value);
    }

    boolean isReached(long seatsMinor) {
        return terms.minimum() == null || seatsMinor >= terms.minimum().amount();
    }

    boolean isUsedUp() {
        return terms.maxUses() != null && used >= terms.maxUses();
    }

    long discountOn(long seatsMinor) {
        if (terms.amount() != null) {
            return Math.min(seatsMinor, terms.amount().amount());
        }
        long share = Pricing.share(seatsMinor, BigDecimal.valueOf(terms.percent() == null ? 0 : terms.percent()));
        return terms.atMost() == null ? share : Math.min(share, terms.atMost().amount());
    }
}

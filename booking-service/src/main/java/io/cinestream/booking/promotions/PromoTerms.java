package io.cinestream.booking.promotions;

import io.cinestream.booking.pricing.Money;
import io.cinestream.starter.problems.InvalidRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a code is good for; what is absent does not limit it.
 *
 * @param code what the customer types, in any case
 * @param percent of the seats' price; either this or {@code amount}
 * @param amount taken off the seats' price, and never more than that
 * @param atMost the most that {@code percent} takes off
 * @param minimum what the seats must cost
 * @param validFrom first instant at which it works
 * @param validUntil first instant at which it does no more
 * @param maxUses by all customers together
 */
record PromoTerms(
        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{3,40}") String code,
        @Nullable @Min(1) @Max(100) Integer percent,
        @Nullable Money amount,
        @Nullable Money atMost,
        @Nullable Money minimum,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable UUID movieId,
        @Nullable UUID theaterId,
        @Nullable UUID showId,
        @Nullable @Min(1) Integer maxUses,
        @Nullable @Min(1) @Max(100) Integer maxUsesPerCustomer) {

    /** The one spelling in which codes are stored and compared. */
    static String spelling(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    /** @throws InvalidRequest unless the parts fit together */
    PromoTerms checked() {
        if ((percent == null) == (amount == null)) {
            throw new InvalidRequest("percent", "give either percent or amount");
        }
        if (atMost != null && percent == null) {
            throw new InvalidRequest("atMost", "limits a percentage only");
        }
        if (validFrom != null && validUntil != null && !validFrom.isBefore(validUntil)) {
            throw new InvalidRequest("validUntil", "must be after validFrom");
        }
        if (monies().anyMatch(money -> money.amount() < 1 || !money.currency().matches("[A-Z]{3}"))) {
            throw new InvalidRequest("amount", "money is a positive number of minor units and an ISO 4217 currency");
        }
        if (monies().map(Money::currency).distinct().count() > 1) {
            throw new InvalidRequest("amount", "all money of a code is of one currency");
        }
        return this;
    }

    /** Null where the code works in any. */
    @Nullable
    String currency() {
        return monies().map(Money::currency).findFirst().orElse(null);
    }

    private Stream<Money> monies() {
        return Stream.of(amount, atMost, minimum).filter(Objects::nonNull);
    }
}

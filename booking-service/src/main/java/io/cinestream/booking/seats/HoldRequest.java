package io.cinestream.booking.seats;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param id of the hold that it becomes
 * @param key the caller's Idempotency-Key
 * @param trace the trace of the request, which its event goes on with
 */
record HoldRequest(
        UUID id,
        UUID showId,
        UUID customerId,
        @Nullable UUID key,
        Wish wish,
        @Nullable String trace) {

    /** What only one request can have: a seat of a show, a request key of a customer. */
    record Sole(UUID of, String what) {

        static Sole key(UUID customerId, UUID key) {
            return new Sole(customerId, key.toString());
        }
    }

    Sole sole(String seat) {
        return new Sole(showId, seat);
    }

    @Nullable
    Sole soleKey() {
        return key == null ? null : Sole.key(customerId, key);
    }

    /** Whether this is the same request again that once led to the hold. */
    boolean ledTo(Hold hold) {
        boolean asWished =
                switch (wish) {
                    case Wish.Named named -> named.seats().equals(Set.copyOf(hold.names()));
                    case Wish.Best best -> best.count() == hold.seats().size();
                };
        return hold.showId().equals(showId) && asWished;
    }
}

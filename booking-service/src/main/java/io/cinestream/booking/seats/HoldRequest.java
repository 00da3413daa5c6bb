package io.cinestream.booking.seats;

import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Stream;
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
        SortedSet<String> seats,
        @Nullable String trace) {

    /** What only one request can have: a seat of a show, a request key of a customer. */
    record Sole(UUID of, String what) {

        static Sole key(UUID customerId, UUID key) {
            return new Sole(customerId, key.toString());
        }
    }

    List<Sole> soleSeats() {
        return seats.stream().map(seat -> new Sole(showId, seat)).toList();
    }

    Stream<Sole> soleKey() {
        return Stream.ofNullable(key).map(one -> Sole.key(customerId, one));
    }
}

package io.cinestream.booking.seats;

import io.cinestream.booking.shows.Shows;
import io.cinestream.messaging.Outbox;
import io.cinestream.starter.Ids;
import io.cinestream.starter.problems.InvalidRequest;
import io.cinestream.starter.problems.NotYetKnown;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds all the wanted seats or none, or the best that there are. */
@Component
class HoldSeats {

    private final Shows shows;
    private final HoldWriters writers;
    private final Outbox outbox;
    private final SeatProperties properties;

    HoldSeats(Shows shows, HoldWriters writers, Outbox outbox, SeatProperties properties) {
        this.shows = shows;
        this.writers = writers;
        this.outbox = outbox;
        this.properties = properties;
    }

    Hold hold(UUID showId, UUID customerId, @Nullable UUID key, Wish wish) {
        if (wish.count() > properties.seatsPerHold()) {
            throw new InvalidRequest("seats", "must be at most " + properties.seatsPerHold());
        }
        HoldRequest request = new HoldRequest(Ids.next(), showId, customerId, key, wish, outbox.trace());
        try {
            return writers.decide(request);
        } catch (NotYetKnown showOnItsWay) {
            shows.awaited(showId);
            return writers.decide(request);
        }
    }
}

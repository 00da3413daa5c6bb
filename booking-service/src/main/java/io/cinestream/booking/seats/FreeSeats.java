package io.cinestream.booking.seats;

import io.cinestream.booking.shows.Shows;
import io.cinestream.messaging.Outbox;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Gives seats back and says so; of those that somebody else has taken meanwhile it says nothing. Whether the
 * show is still on sale is looked at with the rows locked, after a closing that came first.
 */
@Component
class FreeSeats {

    private final Shows shows;
    private final SeatStates states;
    private final Outbox outbox;

    FreeSeats(Shows shows, SeatStates states, Outbox outbox) {
        this.shows = shows;
        this.states = states;
        this.outbox = outbox;
    }

    void free(UUID showId, Collection<String> seats, UUID holdId) {
        List<String> mine = states.lockHeldBy(showId, seats, holdId);
        boolean withheld = !shows.isOpen(showId);
        List<SeatChange> changes = states.release(showId, mine, withheld);
        if (!changes.isEmpty()) {
            outbox.append(
                    showId,
                    SeatChange.newest(changes),
                    withheld ? new SeatsBlocked(showId, changes) : new SeatsReleased(showId, holdId, changes));
        }
    }
}

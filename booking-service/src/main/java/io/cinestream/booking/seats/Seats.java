package io.cinestream.booking.seats;

import io.cinestream.booking.seats.Hold.State;
import io.cinestream.booking.shows.Shows;
import io.cinestream.messaging.Outbox;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What bookings may do with seats, always inside their own transaction and after their booking's row is locked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Seats {

    private final Shows shows;
    private final HoldRows holds;
    private final SeatStates states;
    private final FreeSeats freeing;
    private final Outbox outbox;

    Seats(Shows shows, HoldRows holds, SeatStates states, FreeSeats freeing, Outbox outbox) {
        this.shows = shows;
        this.holds = holds;
        this.states = states;
        this.freeing = freeing;
        this.outbox = outbox;
    }

    /** What a hold would leave to a booking; it must still run. */
    public HeldSeats held(UUID holdId, UUID customerId) {
        return HeldSeats.of(
                holds.find(holdId, customerId).orElseThrow(HoldNotFound::new).running());
    }

    /**
     * Turns a hold into a booking's. Its row is locked first, so of two requests at once one gets it and the other is told
     * which booking has it.
     */
    public HeldSeats consume(UUID holdId, UUID customerId, UUID bookingId) {
        Hold hold =
                holds.lock(holdId, customerId).orElseThrow(HoldNotFound::new).running();
        shows.bookable(hold.showId());
        if (states.book(hold, bookingId) < hold.seats().size()) {
            shows.bookable(hold.showId());
            throw HoldGone.expired();
        }
        holds.end(holdId, State.CONSUMED, bookingId);
        return HeldSeats.of(hold);
    }

    /** @return whether every seat is the booking's now; if not, roll back to where you were before you asked */
    public boolean sell(UUID showId, Collection<String> seats, UUID holdId, UUID bookingId, UUID customerId) {
        List<SeatChange> sold = states.sell(showId, seats, holdId, bookingId, customerId);
        if (sold.size() < seats.size()) {
            return false;
        }
        outbox.append(showId, SeatChange.newest(sold), new SeatsSold(showId, bookingId, sold));
        return true;
    }

    /** @return whether every seat waits until then; if one does not, none was moved */
    public boolean extend(UUID showId, Collection<String> seats, UUID holdId, Instant until) {
        return states.extend(showId, seats, holdId, until);
    }

    /** Frees what the booking still has, held or sold. */
    public void release(UUID showId, Collection<String> seats, UUID holdId) {
        freeing.free(showId, seats, holdId);
    }

    /** Where a customer holds seats at this moment. */
    public Set<UUID> showsHeldBy(UUID customerId) {
        return holds.showsHeldBy(customerId);
    }

    /** Ends all that a customer holds; a hold that becomes a booking at this moment is waited for, and is then none. */
    public void giveBack(UUID customerId) {
        holds.lockLive(customerId).forEach(hold -> {
            holds.end(hold.id(), State.RELEASED, null);
            freeing.free(hold.showId(), hold.names(), hold.id());
        });
    }

    /** Withholds every seat that was never booked, because the show does not take place. */
    public void withdraw(UUID showId) {
        List<SeatChange> withheld = states.withdraw(showId);
        if (!withheld.isEmpty()) {
            outbox.append(showId, SeatChange.newest(withheld), new SeatsBlocked(showId, withheld));
        }
    }
}

package io.cinestream.booking.seats;

import io.cinestream.booking.seats.HouseSeats.Locked;
import io.cinestream.booking.shows.Shows;
import io.cinestream.messaging.Outbox;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps seats back for the theater and puts them on sale again. What is held or sold stays its customer's. */
@Component
class BlockSeats {

    private final HouseSeats house;
    private final Shows shows;
    private final Outbox outbox;

    BlockSeats(HouseSeats house, Shows shows, Outbox outbox) {
        this.house = house;
        this.shows = shows;
        this.outbox = outbox;
    }

    /**
     * All of them or none; those kept back already get the new reason.
     *
     * @throws SeatsUnavailable naming those that are held, sold or withdrawn
     */
    @Transactional
    void block(UUID showId, Collection<String> seats, String reason) {
        List<Locked> locked = locked(showId, seats);
        List<String> taken = locked.stream()
                .filter(seat -> !seat.blockable())
                .map(Locked::seat)
                .toList();
        if (!taken.isEmpty()) {
            throw new SeatsUnavailable(taken);
        }
        List<SeatChange> changes = house.block(showId, seats, reason);
        outbox.append(showId, SeatChange.newest(changes), new SeatsBlocked(showId, changes));
    }

    /** Whether the show is still on sale is looked at with the row locked, after a closing that came first. */
    @Transactional
    void unblock(UUID showId, String seat) {
        locked(showId, List.of(seat));
        boolean withheld = !shows.isOpen(showId);
        List<SeatChange> changes = house.unblock(showId, seat, withheld);
        if (!changes.isEmpty() && !withheld) {
            outbox.append(showId, SeatChange.newest(changes), new SeatsReleased(showId, null, changes));
        }
    }

    private List<Locked> locked(UUID showId, Collection<String> seats) {
        List<Locked> locked = house.lock(showId, seats);
        Set<String> unknown = new TreeSet<>(seats);
        unknown.removeAll(locked.stream().map(Locked::seat).collect(Collectors.toSet()));
        if (!unknown.isEmpty()) {
            throw new UnknownSeats(List.copyOf(unknown));
        }
        return locked;
    }
}

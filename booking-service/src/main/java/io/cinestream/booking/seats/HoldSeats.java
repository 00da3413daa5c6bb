package io.cinestream.booking.seats;

import io.cinestream.booking.pricing.PricedSeat;
import io.cinestream.booking.seats.SeatInventory.Offer;
import io.cinestream.booking.shows.Show;
import io.cinestream.booking.shows.Shows;
import io.cinestream.messaging.Outbox;
import io.cinestream.starter.Ids;
import io.cinestream.starter.problems.InvalidRequest;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds all the wanted seats or none. The customer's slot is taken before any seat is locked, so that two requests of one
 * customer never wait for each other in a circle; a seat lost after that rolls everything back.
 */
@Component
class HoldSeats {

    private final Shows shows;
    private final SeatInventory inventory;
    private final SeatStates states;
    private final HoldRows holds;
    private final Outbox outbox;
    private final SeatProperties properties;

    HoldSeats(
            Shows shows,
            SeatInventory inventory,
            SeatStates states,
            HoldRows holds,
            Outbox outbox,
            SeatProperties properties) {
        this.shows = shows;
        this.inventory = inventory;
        this.states = states;
        this.holds = holds;
        this.outbox = outbox;
        this.properties = properties;
    }

    @Transactional
    Hold hold(UUID showId, UUID customerId, @Nullable UUID key, List<String> wanted) {
        Set<String> names = checked(wanted);
        if (key != null) {
            Optional<Hold> repeated = holds.findByKey(customerId, key);
            if (repeated.isPresent()) {
                return same(repeated.get(), showId, names);
            }
        }
        Show show = shows.bookable(showId);
        List<PricedSeat> seats = offered(showId, names);
        holds.freeExpiredSlots(showId, customerId);
        HoldRequest request = new HoldRequest(Ids.next(), showId, customerId, key, seats, show.currency());
        Hold hold = inserted(request).orElseGet(() -> lostSlot(request, names));
        if (!hold.id().equals(request.id())) {
            return hold;
        }
        List<SeatChange> held = states.hold(showId, names, hold);
        if (held.size() < names.size()) {
            throw new SeatsUnavailable(
                    missing(names, held.stream().map(SeatChange::id).toList()));
        }
        outbox.append(showId, SeatChange.newest(held), new SeatsHeld(showId, hold.id(), held));
        return hold;
    }

    private Set<String> checked(List<String> wanted) {
        Set<String> names = new HashSet<>(wanted);
        if (names.size() < wanted.size()) {
            throw new InvalidRequest("seats", "names a seat twice");
        }
        if (names.size() > properties.seatsPerHold()) {
            throw new InvalidRequest("seats", "must be at most " + properties.seatsPerHold());
        }
        return names;
    }

    private List<PricedSeat> offered(UUID showId, Set<String> names) {
        List<Offer> offers = inventory.look(showId, names);
        if (offers.size() < names.size()) {
            throw new UnknownSeats(
                    missing(names, offers.stream().map(Offer::seat).toList()));
        }
        List<String> taken =
                offers.stream().filter(offer -> !offer.free()).map(Offer::seat).toList();
        if (!taken.isEmpty()) {
            throw new SeatsUnavailable(taken);
        }
        return offers.stream()
                .map(offer -> new PricedSeat(offer.seat(), offer.category(), offer.priceMinor()))
                .toList();
    }

    private Optional<Hold> inserted(HoldRequest request) {
        return IntStream.rangeClosed(1, properties.holdsPerShow())
                .mapToObj(
                        slot -> holds.insert(request, slot, properties.holdFor().toSeconds()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Every insert met a unique key: the request's own, if it is being repeated at this moment, or the last slot's. */
    private Hold lostSlot(HoldRequest request, Set<String> names) {
        return Optional.ofNullable(request.key())
                .flatMap(key -> holds.findByKey(request.customerId(), key))
                .map(repeated -> same(repeated, request.showId(), names))
                .orElseThrow(() -> new HoldLimit(properties.holdsPerShow()));
    }

    private static Hold same(Hold hold, UUID showId, Set<String> names) {
        if (!hold.showId().equals(showId) || !Set.copyOf(hold.names()).equals(names)) {
            throw new RequestKeyReused();
        }
        return hold;
    }

    private static List<String> missing(Set<String> names, Collection<String> found) {
        return names.stream().filter(name -> !found.contains(name)).sorted().toList();
    }
}

package io.cinestream.booking.seats;

import io.cinestream.booking.pricing.PricedSeat;
import io.cinestream.booking.seats.HoldRequest.Sole;
import io.cinestream.booking.seats.SeatInventory.Offer;
import io.cinestream.booking.seats.Wish.Best;
import io.cinestream.booking.seats.Wish.Named;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the requests of a batch come down to, each after those before it, by looks that lock nothing. */
class Choosing {

    private final SeatInventory inventory;
    private final Map<Sole, Offer> offers;
    private final Map<UUID, BestSeats> halls = new HashMap<>();
    private final Map<UUID, Set<String>> spokenFor = new HashMap<>();

    Choosing(SeatInventory inventory, List<HoldRequest> requests) {
        this.inventory = inventory;
        this.offers = inventory.look(requests.stream().flatMap(Choosing::named).collect(Collectors.toSet()));
    }

    private static Stream<Sole> named(HoldRequest request) {
        return switch (request.wish()) {
            case Named named -> named.seats().stream().map(request::sole);
            case Best best -> Stream.empty();
        };
    }

    /** @return empty if it depends on what becomes of those before it */
    Optional<List<PricedSeat>> seats(HoldRequest request) {
        Optional<List<PricedSeat>> seats =
                switch (request.wish()) {
                    case Named named -> Optional.of(offered(request, named));
                    case Best best -> best(request.showId(), best);
                };
        seats.ifPresent(chosen -> spokenFor(request.showId())
                .addAll(chosen.stream().map(PricedSeat::seat).toList()));
        return seats;
    }

    private List<PricedSeat> offered(HoldRequest request, Named wish) {
        List<String> unknown = wish.seats().stream()
                .filter(seat -> !offers.containsKey(request.sole(seat)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new UnknownSeats(unknown);
        }
        List<Offer> offered = wish.seats().stream()
                .map(seat -> Objects.requireNonNull(offers.get(request.sole(seat))))
                .toList();
        List<String> taken =
                offered.stream().filter(offer -> !offer.free()).map(Offer::seat).toList();
        if (!taken.isEmpty()) {
            throw new SeatsUnavailable(taken);
        }
        return offered.stream().map(Offer::priced).toList();
    }

    private Optional<List<PricedSeat>> best(UUID showId, Best wish) {
        BestSeats hall = halls.computeIfAbsent(showId, id -> new BestSeats(inventory.hall(id)));
        Optional<List<HallSeat>> chosen = hall.choose(wish, spokenFor(showId));
        if (chosen.isEmpty() && hall.choose(wish, Set.of()).isEmpty()) {
            throw new NoSeatsTogether(wish.count(), hall.mostTogether(wish));
        }
        return chosen.map(seats -> seats.stream().map(HallSeat::priced).toList());
    }

    private Set<String> spokenFor(UUID showId) {
        return spokenFor.computeIfAbsent(showId, id -> new HashSet<>());
    }
}

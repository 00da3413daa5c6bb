package io.cinestream.booking.seats;

import io.cinestream.booking.seats.Decision.Held;
import io.cinestream.booking.seats.Decision.Refused;
import io.cinestream.booking.seats.HoldRequest.Sole;
import io.cinestream.booking.seats.HoldRows.Deadline;
import io.cinestream.booking.shows.Show;
import io.cinestream.booking.shows.Shows;
import io.cinestream.booking.shows.Standing;
import io.cinestream.messaging.Appended;
import io.cinestream.messaging.Outbox;
import io.cinestream.starter.problems.NotYetKnown;
import io.cinestream.starter.problems.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides many requests in one transaction, each all or nothing. Looks at all of them first, which turns most losers away
 * without a write or a lock. Then takes the customers' slots, and after that the seats in the order of show and name: whoever
 * does the same elsewhere at the same time is waited for, never in a circle. Of requests that want the same seat the first is
 * tried; should it fail for another reason, the others stay undecided and come first in the next transaction.
 */
@Component
class DecideHolds {

    private final Shows shows;
    private final SeatInventory inventory;
    private final SeatStates states;
    private final HoldRows holds;
    private final Outbox outbox;
    private final SeatProperties properties;
    private final TransactionTemplate transaction;

    DecideHolds(
            Shows shows,
            SeatInventory inventory,
            SeatStates states,
            HoldRows holds,
            Outbox outbox,
            SeatProperties properties,
            DataSource database) {
        this.shows = shows;
        this.inventory = inventory;
        this.states = states;
        this.holds = holds;
        this.outbox = outbox;
        this.properties = properties;
        this.transaction =
                new TransactionTemplate(new JdbcTransactionManager(database)); // without a persistence context
    }

    /** @return the decisions by the request's id */
    Map<UUID, Decision> decide(List<HoldRequest> requests) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Map<UUID, Decision> decisions = new HashMap<>();
            Map<Sole, Claim> owners = new HashMap<>();
            List<Claim> tried = new ArrayList<>();
            List<Claim> rivals = new ArrayList<>();
            for (Claim claim : promising(requests, decisions)) {
                boolean first = claim.soles().stream().noneMatch(owners::containsKey);
                (first ? tried : rivals).add(claim);
                if (first) {
                    claim.soles().forEach(sole -> owners.put(sole, claim));
                }
            }
            if (!tried.isEmpty()) {
                hold(tried, decisions);
            }
            outdo(rivals, owners, decisions);
            return decisions;
        }));
    }

    private List<Claim> promising(List<HoldRequest> requests, Map<UUID, Decision> decisions) {
        Map<UUID, Standing> standing =
                shows.standing(requests.stream().map(HoldRequest::showId).collect(Collectors.toSet()));
        Map<Sole, Hold> repeated = holds.findByKeys(requests);
        Choosing choosing = new Choosing(inventory, requests);
        List<Claim> claims = new ArrayList<>();
        for (HoldRequest request : requests) {
            refusing(request, decisions, () -> {
                if (!isRepeated(request, repeated, decisions)) {
                    Show show = heardOf(standing.get(request.showId()), request).bookable();
                    choosing.seats(request).ifPresent(seats -> claims.add(new Claim(request, seats, show.currency())));
                }
            });
        }
        return claims;
    }

    private static Standing heardOf(@Nullable Standing standing, HoldRequest request) {
        if (standing == null) {
            throw new NotYetKnown("show " + request.showId());
        }
        return standing;
    }

    private void hold(List<Claim> claims, Map<UUID, Decision> decisions) {
        holds.freeExpiredSlots(claims);
        Map<UUID, Deadline> deadlines = holds.insert(claims, properties.holdsPerShow(), properties.holdFor());
        Map<Boolean, List<Claim>> bySlot =
                claims.stream().collect(Collectors.partitioningBy(claim -> deadlines.containsKey(claim.id())));
        refuseWithoutSlot(bySlot.getOrDefault(false, List.of()), decisions);
        List<Claim> slotted = bySlot.getOrDefault(true, List.of());
        Set<Sole> locked = states.lockFree(slotted);
        Map<Boolean, List<Claim>> byLuck =
                slotted.stream().collect(Collectors.partitioningBy(claim -> locked.containsAll(claim.soleSeats())));
        giveUp(byLuck.getOrDefault(false, List.of()), locked, decisions);
        take(byLuck.getOrDefault(true, List.of()), deadlines, decisions);
    }

    /** Every slot met a unique key: the request's own, if it is being repeated elsewhere at this moment, or the last slot's. */
    private void refuseWithoutSlot(List<Claim> claims, Map<UUID, Decision> decisions) {
        Map<Sole, Hold> repeated =
                holds.findByKeys(claims.stream().map(Claim::request).toList());
        for (Claim claim : claims) {
            refusing(claim.request(), decisions, () -> {
                if (!isRepeated(claim.request(), repeated, decisions)) {
                    throw new HoldLimit(properties.holdsPerShow());
                }
            });
        }
    }

    /** Somebody elsewhere was faster. Who wanted the best seats stays undecided, and the next look finds others. */
    private void giveUp(List<Claim> claims, Set<Sole> locked, Map<UUID, Decision> decisions) {
        holds.forget(claims.stream().map(Claim::id).toList());
        claims.stream()
                .filter(claim -> claim.request().wish() instanceof Wish.Named)
                .forEach(claim -> refusing(
                        claim.request(),
                        decisions,
                        () -> refuseIfAny(claim.soleSeats().stream().filter(seat -> !locked.contains(seat)))));
    }

    private void take(List<Claim> claims, Map<UUID, Deadline> deadlines, Map<UUID, Decision> decisions) {
        if (claims.isEmpty()) {
            return;
        }
        Map<UUID, List<SeatChange>> changes = states.hold(claims);
        List<Appended> facts = new ArrayList<>();
        for (Claim claim : claims) {
            List<SeatChange> held = Objects.requireNonNull(changes.get(claim.id()));
            Deadline deadline = Objects.requireNonNull(deadlines.get(claim.id()));
            decisions.put(claim.id(), new Held(Hold.begun(claim, deadline)));
            facts.add(Appended.of(
                    claim.showId(),
                    SeatChange.newest(held),
                    new SeatsHeld(claim.showId(), claim.id(), held),
                    claim.request().trace()));
        }
        outbox.append(facts);
    }

    /** Answers those that want what another one was tried for, if that one got it. */
    private static void outdo(List<Claim> rivals, Map<Sole, Claim> owners, Map<UUID, Decision> decisions) {
        Map<Sole, Hold> held = new HashMap<>();
        owners.forEach((sole, claim) -> {
            if (decisions.get(claim.id()) instanceof Held won) {
                held.put(sole, won.hold());
            }
        });
        for (Claim rival : rivals) {
            refusing(rival.request(), decisions, () -> {
                if (!isRepeated(rival.request(), held, decisions)) {
                    refuseIfAny(rival.soleSeats().stream().filter(held::containsKey));
                }
            });
        }
    }

    private static boolean isRepeated(HoldRequest request, Map<Sole, Hold> byKey, Map<UUID, Decision> decisions) {
        Sole key = request.soleKey();
        Hold before = key == null ? null : byKey.get(key);
        if (before == null) {
            return false;
        }
        if (!request.ledTo(before)) {
            throw new RequestKeyReused();
        }
        decisions.put(request.id(), new Held(before));
        return true;
    }

    private static void refuseIfAny(Stream<Sole> taken) {
        List<String> seats = taken.map(Sole::what).toList();
        if (!seats.isEmpty()) {
            throw new SeatsUnavailable(seats);
        }
    }

    private static void refusing(HoldRequest request, Map<UUID, Decision> decisions, Runnable step) {
        try {
            step.run();
        } catch (Refusal refused) {
            decisions.put(request.id(), new Refused(refused));
        }
    }
}

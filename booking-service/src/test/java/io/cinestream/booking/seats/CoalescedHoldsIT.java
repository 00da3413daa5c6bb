package io.cinestream.booking.seats;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.booking.AtOnce;
import io.cinestream.booking.BookingTest;
import io.cinestream.booking.Cinema;
import io.cinestream.booking.seats.Decision.Held;
import io.cinestream.booking.seats.Decision.Refused;
import io.cinestream.starter.problems.Refusal;
import io.cinestream.testsupport.TestEvents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests that are decided in one transaction, and transactions that decide such batches at the same time. */
@BookingTest
class CoalescedHoldsIT {

    private final UUID asha = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();

    @Autowired
    private Cinema cinema;

    @Autowired
    private DecideHolds holds;

    @Autowired
    private HoldWriters writers;

    @Autowired
    private TestEvents events;

    @Autowired
    private TransactionTemplate transaction;

    private UUID show;

    @BeforeEach
    void aShow() {
        show = cinema.aShow();
    }

    @Test
    void givesEachItsSeatsAndTellsOfEach() {
        List<HoldRequest> requests = List.of(request(asha, "A1", "A2"), request(ben, "B1"), request(ben, "B2"));
        Map<UUID, Decision> decisions = holds.decide(requests);
        assertThat(decisions.values()).hasSize(3).allMatch(Held.class::isInstance);
        assertThat(seatsOf(requests.getFirst())).containsExactly("A1", "A2");
        assertThat(cinema.seat(show, "B2", ben).path("mine").asBoolean()).isTrue();
        events.await("seats.held.v1", show);
        Cinema.awaitTrue(() -> events.count("seats.held.v1", show) == 3);
    }

    @Test
    void triesTheFirstOfThoseThatWantTheSameSeatAndTellsTheOthersWhichItWas() {
        HoldRequest first = request(asha, "A1", "A2");
        HoldRequest second = request(ben, "A2", "A3");
        HoldRequest third = request(ben, "A3");
        Map<UUID, Decision> decisions = holds.decide(List.of(first, second, third));
        assertThat(decisions.get(first.id())).isInstanceOf(Held.class);
        assertThat(refusal(decisions, second))
                .isInstanceOf(SeatsUnavailable.class)
                .hasMessageContaining("A2, A3.");
        assertThat(decisions.get(third.id())).isInstanceOf(Held.class);
    }

    @Test
    void leavesARivalUndecidedWhenTheFirstFailsForAnotherReason() {
        cinema.aHold(asha, show, "C1");
        cinema.aHold(asha, show, "C2");
        HoldRequest first = request(asha, "A1");
        HoldRequest second = request(ben, "A1");
        Map<UUID, Decision> decisions = holds.decide(List.of(first, second));
        assertThat(refusal(decisions, first)).isInstanceOf(HoldLimit.class);
        assertThat(decisions).doesNotContainKey(second.id());
        assertThat(holds.decide(List.of(second)).get(second.id())).isInstanceOf(Held.class);
    }

    @Test
    void keepsTheCapAmongRequestsThatAreDecidedTogether() {
        List<HoldRequest> requests = Stream.of("A1", "A2", "A3", "A4")
                .map(seat -> request(asha, seat))
                .toList();
        Map<UUID, Decision> decisions = holds.decide(requests);
        assertThat(decisions.get(requests.get(0).id())).isInstanceOf(Held.class);
        assertThat(decisions.get(requests.get(1).id())).isInstanceOf(Held.class);
        assertThat(refusal(decisions, requests.get(2))).isInstanceOf(HoldLimit.class);
        assertThat(refusal(decisions, requests.get(3))).isInstanceOf(HoldLimit.class);
        assertThat(cinema.seat(show, "A3")).isEqualTo("available");
    }

    @Test
    void makesOneHoldOfARequestThatStandsInTheBatchTwice() {
        UUID key = UUID.randomUUID();
        HoldRequest once = request(asha, key, "A1");
        HoldRequest again = request(asha, key, "A1");
        HoldRequest other = request(asha, key, "A2");
        Map<UUID, Decision> decisions = holds.decide(List.of(once, again, other));
        assertThat(decisions.get(once.id())).isInstanceOf(Held.class).isEqualTo(decisions.get(again.id()));
        assertThat(refusal(decisions, other)).isInstanceOf(RequestKeyReused.class);
        assertThat(cinema.count("select count(*) from seat_hold where show_id = ?", show))
                .isOne();
    }

    @Test
    void decidesForEachShowByItselfInOneBatch() {
        UUID another = cinema.aShow();
        HoldRequest here = request(asha, "A1");
        HoldRequest there = new HoldRequest(UUID.randomUUID(), another, ben, null, Wish.Named.of(List.of("A1")), null);
        HoldRequest nowhere =
                new HoldRequest(UUID.randomUUID(), UUID.randomUUID(), ben, null, Wish.Named.of(List.of("A1")), null);
        Map<UUID, Decision> decisions = holds.decide(List.of(here, there, nowhere));
        assertThat(decisions.get(here.id())).isInstanceOf(Held.class);
        assertThat(decisions.get(there.id())).isInstanceOf(Held.class);
        assertThat(refusal(decisions, nowhere).code()).isEqualTo("not-yet-known");
    }

    @Test
    void answersTheOthersOfABatchThatOneRequestBreaks() throws Exception {
        cinema.setSeatVersion(show, "A5", Long.MAX_VALUE);
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch gathered = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> transaction.executeWithoutResult(status -> {
                cinema.jdbc
                        .sql("select seat from seat where show_id = :show and seat = 'C1' for update")
                        .param("show", show)
                        .query(String.class)
                        .single();
                blocked.countDown();
                awaitUninterrupted(gathered);
            }));
            blocked.await();
            Future<Hold> opener = threads.submit(() -> writers.decide(request(UUID.randomUUID(), "C1")));
            Cinema.awaitTrue(() -> cinema.count("""
                    select count(*) from pg_stat_activity
                    where datname = current_database() and wait_event_type = 'Lock'""") > 0);
            List<Future<Hold>> all = IntStream.rangeClosed(1, 9)
                    .mapToObj(number -> threads.submit(() -> writers.decide(request(UUID.randomUUID(), "A" + number))))
                    .toList();
            gathered.countDown();
            assertThat(opener.get().names()).containsExactly("C1");
            for (int at = 0; at < all.size(); at++) {
                Future<Hold> one = all.get(at);
                if (at == 4) {
                    assertThat(one).failsWithin(Duration.ofSeconds(60));
                } else {
                    assertThat(one.get().names()).containsExactly("A" + (at + 1));
                }
            }
        }
        assertThat(cinema.seat(show, "A5")).isEqualTo("available");
        assertThat(cinema.count("select count(*) from seat_hold where show_id = ?", show))
                .isEqualTo(9);
    }

    /** What several instances do: each decides batches of its own, on the same rows. */
    @Test
    void agreesWithBatchesThatAreDecidedElsewhereAtTheSameTime() throws Exception {
        long deadlocksBefore = cinema.deadlocks();
        List<UUID> customers = Stream.generate(UUID::randomUUID).limit(10).toList();
        List<Map<HoldRequest, Decision>> batches = AtOnce.run(8, number -> {
            Random random = new Random(number);
            List<HoldRequest> requests = IntStream.range(0, 30)
                    .mapToObj(nr -> request(
                            customers.get(random.nextInt(customers.size())),
                            random.ints(3, 0, 30)
                                    .mapToObj(seat -> "ABC".charAt(seat / 10) + String.valueOf(seat % 10 + 1))
                                    .distinct()
                                    .toArray(String[]::new)))
                    .toList();
            Map<UUID, Decision> decisions = holds.decide(requests);
            return requests.stream()
                    .filter(request -> decisions.containsKey(request.id()))
                    .collect(Collectors.toMap(request -> request, request -> decisions.get(request.id())));
        });
        List<Hold> held = batches.stream()
                .flatMap(batch -> batch.values().stream())
                .filter(Held.class::isInstance)
                .map(decision -> ((Held) decision).hold())
                .toList();
        assertThat(held).isNotEmpty();
        assertThat(held.stream().flatMap(hold -> hold.names().stream())).doesNotHaveDuplicates();
        assertThat(held.stream()
                        .collect(Collectors.groupingBy(Hold::customerId, Collectors.counting()))
                        .values())
                .allMatch(count -> count <= 2);
        for (Hold hold : held) {
            assertThat(cinema.count("select count(*) from seat where hold_id = ?", hold.id()))
                    .isEqualTo(hold.names().size());
        }
        assertThat(cinema.count("select count(*) from seat_hold where show_id = ?", show))
                .isEqualTo(held.size());
        assertThat(cinema.deadlocks()).isEqualTo(deadlocksBefore);
    }

    private HoldRequest request(UUID customer, String... seats) {
        return request(customer, null, seats);
    }

    private HoldRequest request(UUID customer, @Nullable UUID key, String... seats) {
        return new HoldRequest(UUID.randomUUID(), show, customer, key, Wish.Named.of(List.of(seats)), null);
    }

    private List<String> seatsOf(HoldRequest request) {
        return cinema.jdbc
                .sql("select seat from seat where hold_id = :hold order by seat")
                .param("hold", request.id())
                .query(String.class)
                .list();
    }

    private static Refusal refusal(Map<UUID, Decision> decisions, HoldRequest request) {
        return ((Refused) Objects.requireNonNull(decisions.get(request.id()))).why();
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

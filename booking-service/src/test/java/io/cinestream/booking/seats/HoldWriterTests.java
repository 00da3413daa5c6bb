package io.cinestream.booking.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cinestream.booking.seats.HoldRows.Deadline;
import io.cinestream.starter.problems.Unavailable;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

class HoldWriterTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<List<HoldRequest>> batches = new CopyOnWriteArrayList<>();
    private final CountDownLatch busy = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);
    private final HoldRequest opener = aRequest("opener");
    private Function<List<HoldRequest>, Map<UUID, Decision>> rule = HoldWriterTests::allHeld;
    private final HoldWriter writer =
            new HoldWriter("0", 4, Duration.ofSeconds(5), this::decide, new SimpleMeterRegistry());

    /** Whatever comes after the opener gathers while that is being decided. */
    private Map<UUID, Decision> decide(List<HoldRequest> requests) {
        batches.add(requests);
        if (requests.contains(opener)) {
            busy.countDown();
            await(free);
            return allHeld(requests);
        }
        return rule.apply(requests);
    }

    @AfterEach
    void end() {
        free.countDown();
        writer.shut();
        writer.drain(PATIENCE);
    }

    @Test
    void decidesTogetherWhatGatheredWhileItWasBusyInTheOrderOfComing() {
        List<HoldRequest> requests = requests(6);
        List<WaitingHold> waiting = whileBusy(requests);
        free.countDown();
        for (int at = 0; at < requests.size(); at++) {
            assertThat(waiting.get(at).await(PATIENCE).id())
                    .isEqualTo(requests.get(at).id());
        }
        assertThat(batches).containsExactly(List.of(opener), requests.subList(0, 4), requests.subList(4, 6));
    }

    @Test
    void failsOnlyTheRequestThatBreaksItsBatch() {
        List<HoldRequest> requests = requests(4);
        HoldRequest poison = requests.get(1);
        rule = batch -> {
            if (batch.contains(poison)) {
                throw new DataIntegrityViolationException("planned");
            }
            return allHeld(batch);
        };
        List<WaitingHold> waiting = whileBusy(requests);
        free.countDown();
        assertThatThrownBy(() -> waiting.get(1).await(PATIENCE)).isInstanceOf(DataIntegrityViolationException.class);
        for (int other : List.of(0, 2, 3)) {
            assertThat(waiting.get(other).await(PATIENCE).id())
                    .isEqualTo(requests.get(other).id());
        }
    }

    @Test
    void failsAllAtOnceWhenTheDatabaseIsAway() {
        rule = batch -> {
            throw new DataAccessResourceFailureException("planned");
        };
        List<WaitingHold> waiting = whileBusy(requests(4));
        free.countDown();
        waiting.forEach(one ->
                assertThatThrownBy(() -> one.await(PATIENCE)).isInstanceOf(DataAccessResourceFailureException.class));
        assertThat(batches).hasSize(2);
    }

    @Test
    void asksAgainFirstAboutWhatWasLeftUndecided() {
        List<HoldRequest> requests = requests(6);
        HoldRequest rival = requests.get(2);
        rule = batch -> allHeld(batch.stream()
                .filter(request -> batches.size() > 2 || request != rival)
                .toList());
        List<WaitingHold> waiting = whileBusy(requests);
        free.countDown();
        waiting.forEach(one -> one.await(PATIENCE));
        assertThat(batches.get(2)).containsExactly(rival, requests.get(4), requests.get(5));
    }

    @Test
    void passesOverThoseWhoseCallerHasGone() {
        List<HoldRequest> requests = requests(2);
        List<WaitingHold> waiting = whileBusy(requests);
        assertThatThrownBy(() -> waiting.getFirst().await(Duration.ZERO)).isInstanceOf(Unavailable.class);
        free.countDown();
        waiting.getLast().await(PATIENCE);
        assertThat(batches).containsExactly(List.of(opener), List.of(requests.getLast()));
    }

    @Test
    void turnsAwayWhoWouldWaitTooLong() {
        HoldWriter hasty = new HoldWriter("1", 1, Duration.ZERO, this::decide, new SimpleMeterRegistry());
        hasty.start("hasty-writer");
        hasty.enqueue(aRequest("first")).await(PATIENCE);
        hasty.enqueue(opener);
        await(busy);
        WaitingHold next = hasty.enqueue(aRequest("next"));
        assertThatThrownBy(() -> hasty.enqueue(aRequest("last"))).isInstanceOf(Busy.class);
        free.countDown();
        assertThat(next.await(PATIENCE)).isNotNull();
        hasty.shut();
        hasty.drain(PATIENCE);
    }

    @Test
    void decidesWhatWaitsWhenItIsStoppedAndLetsNobodyInAfterwards() {
        List<WaitingHold> waiting = whileBusy(requests(6));
        writer.shut();
        free.countDown();
        writer.drain(PATIENCE);
        waiting.forEach(one -> assertThat(one.await(Duration.ZERO)).isNotNull());
        assertThatThrownBy(() -> writer.enqueue(aRequest("late"))).isInstanceOf(Unavailable.class);
    }

    @Test
    void refusesWhatItCannotDecideBeforeItMustStop() {
        List<WaitingHold> waiting = whileBusy(requests(6));
        writer.shut();
        writer.drain(Duration.ofMillis(1));
        waiting.forEach(one -> assertThatThrownBy(() -> one.await(PATIENCE)).isInstanceOf(Unavailable.class));
    }

    private List<WaitingHold> whileBusy(List<HoldRequest> requests) {
        writer.start("tested-writer");
        writer.enqueue(opener);
        await(busy);
        return requests.stream().map(writer::enqueue).toList();
    }

    private static Map<UUID, Decision> allHeld(List<HoldRequest> requests) {
        return requests.stream().collect(Collectors.toMap(HoldRequest::id, HoldWriterTests::held));
    }

    private static Decision held(HoldRequest request) {
        Instant now = Instant.now();
        return new Decision.Held(
                Hold.begun(new Claim(request, List.of(), "INR"), new Deadline(now, now.plusSeconds(600))));
    }

    private static List<HoldRequest> requests(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> aRequest("A" + number))
                .toList();
    }

    private static HoldRequest aRequest(String seat) {
        return new HoldRequest(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), null, Wish.Named.of(List.of(seat)), null);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.cinestream.booking.seats;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.booking.Answer;
import io.cinestream.booking.BookingTest;
import io.cinestream.booking.Cinema;
import io.cinestream.testsupport.TestClock;
import io.cinestream.testsupport.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@BookingTest
class HoldsIT {

    private final UUID asha = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();

    @Autowired
    private Cinema cinema;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestEvents events;

    @Autowired
    private ExpireHolds sweeper;

    @Test
    void holdsAllSeatsForTenMinutesAtTheShowsPrices() {
        UUID show = cinema.aShow();
        Answer answer = cinema.hold(asha, show, "C2", "A1");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("seats"))
                .extracting(seat -> seat.asString())
                .containsExactly("A1", "C2");
        assertThat(answer.body().path("expiresInSeconds").asLong()).isBetween(540L, 600L);
        assertThat(Instant.parse(answer.text("expiresAt")))
                .isBetween(cinema.now().plusSeconds(540), cinema.now().plusSeconds(600));
        assertThat(answer.body().at("/price/total/amount").asLong()).isEqualTo(18000 + 32000);
        assertThat(answer.body().at("/price/total/currency").asString()).isEqualTo("INR");
        assertThat(answer.body().at("/price/lines")).hasSize(2);
        assertThat(cinema.seat(show, "A1")).isEqualTo("selected");
        assertThat(cinema.seat(show, "A2")).isEqualTo("available");
        var held = events.await("seats.held.v1", show);
        assertThat(held.at("/seats/0/id").asString()).isEqualTo("A1");
        assertThat(held.at("/seats/0/status").asString()).isEqualTo("selected");
        assertThat(held.path("holdId").asString()).isEqualTo(answer.text("id"));
    }

    @Test
    void showsWhoseSeatsTheyAre() {
        UUID show = cinema.aShow();
        cinema.aHold(asha, show, "A1");
        assertThat(cinema.seat(show, "A1", asha).path("mine").asBoolean()).isTrue();
        assertThat(cinema.seat(show, "A1", ben).path("mine").asBoolean()).isFalse();
        assertThat(cinema.seat(show, "A1", null).has("mine")).isFalse();
        assertThat(cinema.seat(show, "A1", null).path("accessible").asBoolean()).isTrue();
    }

    @Test
    void tellsTheLoserWhichSeatsAndHoldsNone() {
        UUID show = cinema.aShow();
        cinema.aHold(asha, show, "B2", "B3");
        Answer lost = cinema.hold(ben, show, "B1", "B2");
        assertThat(lost.status()).isEqualTo(409);
        assertThat(lost.code()).isEqualTo("seats-unavailable");
        assertThat(lost.body().path("seats"))
                .extracting(seat -> seat.asString())
                .containsExactly("B2");
        assertThat(cinema.seat(show, "B1")).isEqualTo("available");
        assertThat(cinema.count("select count(*) from seat_hold where customer_id = ?", ben))
                .isZero();
    }

    @Test
    void refusesWhatIsNoChoiceOfSeats() {
        UUID show = cinema.aShow(Duration.ofHours(48), 2, 11);
        assertThat(cinema.hold(asha, show).status()).isEqualTo(400);
        assertThat(cinema.hold(asha, show, "A1", "A1").status()).isEqualTo(400);
        assertThat(cinema.hold(asha, show, "A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "A10", "A11")
                        .status())
                .isEqualTo(400);
        Answer unknown = cinema.hold(asha, show, "A1", "Z9");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo("unknown-seats");
        assertThat(unknown.body().path("seats"))
                .extracting(seat -> seat.asString())
                .containsExactly("Z9");
        assertThat(cinema.post("/api/shows/" + show + "/holds", asha, Map.of("seats", List.of("A1"), "price", 1))
                        .status())
                .isEqualTo(400);
        assertThat(cinema.post("/api/shows/nonsense/holds", asha, Map.of("seats", List.of("A1")))
                        .status())
                .isEqualTo(400);
        assertThat(cinema.hold(null, show, "A1").status()).isEqualTo(401);
    }

    @Test
    void refusesAShowThatHasStarted() {
        UUID show = cinema.aShow(Duration.ofMinutes(5), 1, 2);
        assertThat(cinema.hold(asha, show, "A1").status()).isEqualTo(201);
        clock.advance(Duration.ofMinutes(6));
        Answer late = cinema.hold(ben, show, "A2");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("show-not-bookable");
    }

    @Test
    void waitsForAShowThatItHasNotHeardOfAndThenAsksToRepeat() {
        UUID unknown = UUID.randomUUID();
        assertThat(cinema.get("/api/shows/" + unknown + "/seats", null).code()).isEqualTo("not-yet-known");
        assertThat(cinema.hold(asha, unknown, "A1").status()).isEqualTo(503);
    }

    @Test
    void letsACustomerHoldTwiceAtOnceAndNoMore() {
        UUID show = cinema.aShow();
        UUID first = cinema.aHold(asha, show, "A1");
        cinema.aHold(asha, show, "A2");
        Answer third = cinema.hold(asha, show, "A3");
        assertThat(third.status()).isEqualTo(409);
        assertThat(third.code()).isEqualTo("hold-limit");
        assertThat(cinema.seat(show, "A3")).isEqualTo("available");
        assertThat(cinema.delete("/api/holds/" + first, asha).status()).isEqualTo(204);
        cinema.aHold(asha, show, "A3");
    }

    @Test
    void takesOverSlotsAndSeatsOfExpiredHoldsWithoutAnySweeper() {
        UUID show = cinema.aShow();
        UUID first = cinema.aHold(asha, show, "A1");
        cinema.aHold(asha, show, "A2");
        clock.advance(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(cinema.seat(show, "A1")).isEqualTo("available");
        assertThat(cinema.get("/api/holds/" + first, asha).status()).isEqualTo(410);
        cinema.aHold(asha, show, "A3");
        UUID bens = cinema.aHold(ben, show, "A1", "A2");
        sweeper.sweep();
        assertThat(cinema.seat(show, "A1")).isEqualTo("selected");
        assertThat(cinema.get("/api/holds/" + bens, ben).status()).isEqualTo(200);
        assertThat(cinema.count(
                        "select count(*) from seat_hold where customer_id = ? and state = 'EXPIRED' and show_id = ?",
                        asha,
                        show))
                .isEqualTo(2);
    }

    @Test
    void tellsOnceThatAHoldRanOut() {
        UUID show = cinema.aShow();
        cinema.aHold(asha, show, "A1", "A2");
        clock.advance(Duration.ofMinutes(11));
        sweeper.sweep();
        sweeper.sweep();
        var released = events.await("seats.released.v1", show);
        assertThat(released.path("seats")).hasSize(2);
        assertThat(released.at("/seats/0/status").asString()).isEqualTo("available");
        assertThat(events.count("seats.released.v1", show)).isEqualTo(1);
    }

    @Test
    void givesAHoldBackOnlyToItsCustomer() {
        UUID show = cinema.aShow();
        UUID hold = cinema.aHold(asha, show, "A1");
        assertThat(cinema.get("/api/holds/" + hold, asha).status()).isEqualTo(200);
        assertThat(cinema.get("/api/holds/" + hold, ben).status()).isEqualTo(404);
        assertThat(cinema.delete("/api/holds/" + hold, ben).status()).isEqualTo(404);
        assertThat(cinema.seat(show, "A1")).isEqualTo("selected");
        assertThat(cinema.delete("/api/holds/" + hold, asha).status()).isEqualTo(204);
        assertThat(cinema.delete("/api/holds/" + hold, asha).status()).isEqualTo(204);
        assertThat(cinema.seat(show, "A1")).isEqualTo("available");
        assertThat(cinema.get("/api/holds/" + hold, asha).status()).isEqualTo(410);
    }

    @Test
    void answersARepeatedRequestWithTheHoldItMade() {
        UUID show = cinema.aShow();
        UUID key = UUID.randomUUID();
        Answer first = hold(show, key, "A1");
        cinema.jdbc
                .sql("delete from idempotency_key where key = :key")
                .param("key", key)
                .update();
        Answer again = hold(show, key, "A1");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        cinema.jdbc
                .sql("delete from idempotency_key where key = :key")
                .param("key", key)
                .update();
        assertThat(hold(show, key, "A2").status()).isEqualTo(422);
        assertThat(cinema.count("select count(*) from seat_hold where show_id = ?", show))
                .isEqualTo(1);
    }

    private Answer hold(UUID show, UUID key, String seat) {
        return cinema.send(
                HttpMethod.POST,
                "/api/shows/" + show + "/holds",
                cinema.token(asha),
                Map.of("seats", List.of(seat)),
                Map.of("Idempotency-Key", key.toString()));
    }

    @Test
    void sweepsTheOthersAlthoughOneHoldCannotBe() {
        UUID show = cinema.aShow();
        cinema.aHold(asha, show, "A1");
        UUID other = cinema.aHold(ben, show, "B1");
        cinema.setSeatVersion(show, "A1", Long.MAX_VALUE);
        clock.advance(Duration.ofMinutes(11));
        sweeper.sweep();
        assertThat(cinema.count("select count(*) from seat_hold where id = ? and state = 'EXPIRED'", other))
                .isEqualTo(1);
        cinema.setSeatVersion(show, "A1", 1000);
        sweeper.sweep();
        assertThat(cinema.count("select count(*) from seat_hold where show_id = ? and state = 'LIVE'", show))
                .isZero();
    }
}

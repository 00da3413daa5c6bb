package io.cinestream.booking.seats;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.booking.Answer;
import io.cinestream.booking.AtOnce;
import io.cinestream.booking.BookingTest;
import io.cinestream.booking.Cinema;
import io.cinestream.testsupport.TestClock;
import io.cinestream.testsupport.TestEvents;
import io.cinestream.testsupport.TestTokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@BookingTest
class BlocksIT {

    private final UUID asha = UUID.randomUUID();

    @Autowired
    private Cinema cinema;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestTokens tokens;

    private String owner = "";

    @BeforeEach
    void theOwnerOfTheTheaterAsks() {
        owner = tokens.owner(UUID.fromString(
                events.example("show.scheduled.v1").path("ownerId").asString()));
    }

    @Test
    void aSeatThatIsKeptBackIsNobodysUntilItIsPutOnSaleAgain() {
        UUID show = cinema.aShow();

        Answer blocked = block(show, "camera", "B1", "B2");

        assertThat(blocked.status()).as("%s", blocked.body()).isEqualTo(201);
        assertThat(blocked.body().at("/blocks/0/reason").asString()).isEqualTo("camera");
        assertThat(cinema.seat(show, "B1")).isEqualTo("blocked");
        assertThat(cinema.hold(asha, show, "B1").code()).isEqualTo("seats-unavailable");
        assertThat(events.await("seats.blocked.v1", show).path("seats")).hasSize(2);
        assertThat(unblock(show, "B1").status()).isEqualTo(204);
        assertThat(unblock(show, "B1").status()).isEqualTo(204);
        assertThat(events.await("seats.released.v1", show).at("/seats/0/id").asString())
                .isEqualTo("B1");
        cinema.aHold(asha, show, "B1");
        assertThat(owner(HttpMethod.GET, show, "").body().path("blocks")).hasSize(1);
    }

    @Test
    void whatIsHeldOrSoldStaysItsCustomersAndNothingIsKeptBack() {
        UUID show = cinema.aShow();
        cinema.aHold(asha, show, "A1");
        cinema.aConfirmedBooking(asha, show, "A2");

        Answer refused = block(show, "camera", "A1", "A2", "A3");

        assertThat(refused.code()).isEqualTo("seats-unavailable");
        assertThat(refused.body().path("seats"))
                .extracting(seat -> seat.asString())
                .containsExactly("A1", "A2");
        assertThat(cinema.seat(show, "A3")).isEqualTo("available");
        clock.advance(Duration.ofMinutes(11));
        assertThat(block(show, "camera", "A1", "A3").status()).isEqualTo(201);
    }

    @Test
    void keepingBackAgainGivesTheNewReason() {
        UUID show = cinema.aShow();
        block(show, "camera", "A1");

        Answer again = block(show, "guests of the house", "A1", "A2");

        assertThat(again.body().path("blocks"))
                .extracting(one -> one.path("reason").asString())
                .containsOnly("guests of the house")
                .hasSize(2);
    }

    @Test
    void aSeatThatIsWantedByBothAtOnceIsTheHousesOrTheCustomers() throws Exception {
        UUID show = cinema.aShow();

        List<Answer> answers = AtOnce.run(
                20,
                number -> number % 2 == 0
                        ? block(show, "camera", "C" + (number / 2 + 1))
                        : cinema.hold(UUID.randomUUID(), show, "C" + (number / 2 + 1)));

        for (int seat = 0; seat < 10; seat++) {
            boolean house = answers.get(seat * 2).status() == 201;
            boolean customer = answers.get(seat * 2 + 1).status() == 201;
            assertThat(house).isNotEqualTo(customer);
            assertThat(cinema.seat(show, "C" + (seat + 1))).isEqualTo(house ? "blocked" : "selected");
        }
        assertThat(cinema.deadlocks()).isZero();
    }

    @Test
    void staysKeptBackWhenTheSaleClosesAndReopens() {
        UUID show = cinema.aShow();
        block(show, "camera", "A1");
        var state = cinema.showAsKnown(show);
        cinema.announce("show.closing.v1", show, 2, state);
        cinema.announce("show.reopened.v1", show, 3, state);
        Cinema.awaitTrue(() -> cinema.count("select count(*) from show where id = ? and version = 3", show) == 1);

        assertThat(cinema.seat(show, "A1")).isEqualTo("blocked");
        assertThat(cinema.seat(show, "A2")).isEqualTo("available");
    }

    @Test
    void onAShowThatDoesNotTakePlaceASeatIsNotPutOnSale() {
        UUID show = cinema.aShow();
        block(show, "camera", "A1");
        cinema.awaitTaken("booking-shows", cinema.announce("show.cancelled.v1", show, 2, cinema.showAsKnown(show)));

        assertThat(unblock(show, "A1").status()).isEqualTo(204);
        assertThat(cinema.seat(show, "A1")).isEqualTo("blocked");
    }

    @Test
    void isForTheTheatersOwnSeats() {
        UUID show = cinema.aShow();

        assertThat(block(show, "camera", "A1", "Z9").code()).isEqualTo("unknown-seats");
        assertThat(unblock(show, "Z9").code()).isEqualTo("unknown-seats");
        assertThat(cinema.seat(show, "A1")).isEqualTo("available");
        assertThat(cinema.send(
                                HttpMethod.POST,
                                "/api/shows/" + show + "/blocks",
                                tokens.owner(UUID.randomUUID()),
                                Map.of("seats", List.of("A1"), "reason", "camera"),
                                Map.of())
                        .code())
                .isEqualTo("show-unknown");
    }

    private Answer block(UUID show, String reason, String... seats) {
        return cinema.send(
                HttpMethod.POST,
                "/api/shows/" + show + "/blocks",
                owner,
                Map.of("seats", List.of(seats), "reason", reason),
                Map.of());
    }

    private Answer unblock(UUID show, String seat) {
        return owner(HttpMethod.DELETE, show, "/" + seat);
    }

    private Answer owner(HttpMethod method, UUID show, String path) {
        return cinema.send(method, "/api/shows/" + show + "/blocks" + path, owner, null, Map.of());
    }
}

package io.cinestream.booking.seats;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.booking.Answer;
import io.cinestream.booking.AtOnce;
import io.cinestream.booking.BookingTest;
import io.cinestream.booking.Cinema;
import io.cinestream.testsupport.TestEvents;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BookingTest
class ClosingIT {

    private final UUID asha = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();

    @Autowired
    private Cinema cinema;

    @Autowired
    private TestEvents events;

    @Test
    void withholdsWhatNobodyHasBookedAndCountsTheRest() {
        UUID show = cinema.aShow();
        cinema.aConfirmedBooking(asha, show, "A1");
        cinema.aBooking(ben, show, "A2", "A3");
        UUID hold = cinema.aHold(ben, show, "A4");
        cinema.announce("show.closing.v1", show, 2, cinema.showAsKnown(show));
        var answer = events.await("show.sales-closed.v1", show);
        assertThat(answer.path("activeBookings").asLong()).isEqualTo(2);
        assertThat(answer.path("aggregateVersion").asLong()).isEqualTo(2);
        assertThat(cinema.seat(show, "A1")).isEqualTo("booked");
        assertThat(cinema.seat(show, "A2")).isEqualTo("selected");
        assertThat(cinema.seat(show, "A4")).isEqualTo("blocked");
        assertThat(cinema.seat(show, "A5")).isEqualTo("blocked");
        Answer booked = cinema.book(ben, hold);
        assertThat(booked.status()).isEqualTo(409);
        assertThat(booked.code()).isEqualTo("show-not-bookable");
        assertThat(cinema.hold(asha, show, "A5").code()).isEqualTo("show-not-bookable");
        assertThat(events.await("seats.blocked.v1", show).path("seats")).hasSize(27);
    }

    @Test
    void sellsAgainAfterReopeningAndAnswersARepeatedClosingOnce() {
        UUID show = cinema.aShow();
        var known = cinema.showAsKnown(show);
        UUID closing = cinema.announce("show.closing.v1", show, 2, known);
        events.publish(closing, Cinema.SHOWS, "show.closing.v1", show, 2, known);
        cinema.announce("show.reopened.v1", show, 3, known);
        Cinema.awaitTrue(() -> cinema.seat(show, "A1").equals("available"));
        cinema.announce("show.closing.v1", show, 2, known);
        cinema.announce("show.rescheduled.v1", show, 4, known.put("movieTitle", "Renamed"));
        Cinema.awaitTrue(
                () -> cinema.count("select count(*) from show where id = ? and movie_title = 'Renamed'", show) == 1);
        cinema.aHold(asha, show, "A1");
        events.await("show.sales-closed.v1", show);
        assertThat(events.count("show.sales-closed.v1", show)).isEqualTo(1);
    }

    @Test
    void freesNothingOfAShowBeingWithdrawn() {
        UUID show = cinema.aShow();
        UUID booking = cinema.aConfirmedBooking(asha, show, "A1");
        cinema.announce("show.closing.v1", show, 2, cinema.showAsKnown(show));
        events.await("show.sales-closed.v1", show);
        assertThat(cinema.cancel(asha, booking).status()).isEqualTo(200);
        assertThat(cinema.seat(show, "A1")).isEqualTo("blocked");
    }

    @Test
    void countsEveryBookingThatIsMadeWhileSalesClose() throws Exception {
        UUID show = cinema.aShow();
        List<UUID> holds = AtOnce.run(
                20,
                number -> cinema.aHold(UUID.randomUUID(), show, "ABC".charAt(number / 10) + "" + (number % 10 + 1)));
        var known = cinema.showAsKnown(show);
        List<UUID> customers = holds.stream()
                .map(hold -> cinema.jdbc
                        .sql("select customer_id from seat_hold where id = :id")
                        .param("id", hold)
                        .query(UUID.class)
                        .single())
                .toList();
        List<Answer> answers = AtOnce.run(21, number -> {
            if (number == 10) {
                Cinema.awaitTrue(() -> cinema.count("select count(*) from booking where show_id = ?", show) > 0);
                cinema.announce("show.closing.v1", show, 2, known);
                return new Answer(0, tools.jackson.databind.node.MissingNode.getInstance());
            }
            int at = number < 10 ? number : number - 1;
            return cinema.book(customers.get(at), holds.get(at));
        });
        long placed = answers.stream().filter(answer -> answer.status() == 201).count();
        assertThat(answers).extracting(Answer::status).isSubsetOf(0, 201, 409);
        assertThat(events.await("show.sales-closed.v1", show)
                        .path("activeBookings")
                        .asLong())
                .isEqualTo(placed);
    }

    @Test
    void bringsFreeSeatsToTheNewPriceAndKeepsTheHeldOnes() {
        UUID show = cinema.aShow();
        UUID hold = cinema.aHold(asha, show, "A1");
        var dearer = cinema.showAsKnown(show);
        dearer.putArray("prices").addObject().put("category", "front").put("amountMinor", 99900);
        dearer.withArray("prices").addObject().put("category", "middle").put("amountMinor", 99900);
        dearer.withArray("prices").addObject().put("category", "back").put("amountMinor", 99900);
        cinema.announce("show.rescheduled.v1", show, 2, dearer);
        Cinema.awaitTrue(() -> cinema.seat(show, "A2", null).at("/price/amount").asLong() == 99900);
        assertThat(cinema.book(asha, hold).body().at("/price/total/amount").asLong())
                .isEqualTo(18000);
    }

    @Test
    void opensTheInventoryOnceHoweverOftenTheShowIsTold() {
        UUID show = cinema.aShow();
        cinema.aHold(asha, show, "A1");
        var state = cinema.showAsKnown(show);
        cinema.announce("show.scheduled.v1", show, 1, state);
        cinema.announce("show.rescheduled.v1", show, 2, state.put("movieTitle", "Again"));
        Cinema.awaitTrue(
                () -> cinema.count("select count(*) from show where id = ? and movie_title = 'Again'", show) == 1);
        assertThat(cinema.count("select count(*) from seat where show_id = ?", show))
                .isEqualTo(30);
        assertThat(cinema.seat(show, "A1")).isEqualTo("selected");
    }

    @Test
    void sellsNothingOfADeletedShow() {
        UUID show = cinema.aShow();
        var state = cinema.showAsKnown(show);
        cinema.announce("show.closing.v1", show, 2, state);
        cinema.announce("show.deleted.v1", show, 3, state);
        Cinema.awaitTrue(
                () -> cinema.count("select count(*) from show where id = ? and status = 'DELETED'", show) == 1);
        assertThat(cinema.hold(asha, show, "A1").code()).isEqualTo("show-not-bookable");
    }

    @Test
    void takesNoNoticeOfAnOlderStateThatComesLate() {
        UUID show = UUID.randomUUID();
        var state = cinema.show(show, cinema.now().plusSeconds(90_000), 3, 10);
        cinema.announce("show.closing.v1", show, 5, state);
        events.await("show.sales-closed.v1", show);
        cinema.announce("show.scheduled.v1", show, 1, state);
        cinema.announce("show.reopened.v1", show, 6, state.put("movieTitle", "Last"));
        Cinema.awaitTrue(
                () -> cinema.count("select count(*) from show where id = ? and movie_title = 'Last'", show) == 1);
        assertThat(cinema.count("select version from show where id = ?", show)).isEqualTo(6);
        assertThat(cinema.seat(show, "A1")).isEqualTo("available");
    }
}

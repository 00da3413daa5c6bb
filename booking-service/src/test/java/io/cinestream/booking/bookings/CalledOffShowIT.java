package io.cinestream.booking.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.booking.AtOnce;
import io.cinestream.booking.BookingTest;
import io.cinestream.booking.Cinema;
import io.cinestream.testsupport.TestClock;
import io.cinestream.testsupport.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BookingTest
class CalledOffShowIT {

    private final UUID asha = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();

    @Autowired
    private Cinema cinema;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestEvents events;

    @Autowired
    private ExpireBookings sweeper;

    @Test
    void refundsWhoPaidAndEndsWhoHadNotYet() {
        UUID show = cinema.aShow(Duration.ofMinutes(30), 3, 10);
        UUID paid = cinema.aConfirmedBooking(asha, show, "A1");
        UUID unpaid = cinema.aBooking(ben, show, "A2");
        var state = cinema.showAsKnown(show);
        UUID event = cinema.announce("show.cancelled.v1", show, 2, state);
        var refunded = events.await("booking.cancelled.v1", paid);
        assertThat(refunded.path("reason").asString()).isEqualTo("show-cancelled");
        assertThat(refunded.path("refundMinor").asLong()).isEqualTo(18000);
        assertThat(events.await("booking.cancelled.v1", unpaid)
                        .path("refundMinor")
                        .asLong())
                .isZero();
        assertThat(cinema.hold(asha, show, "A5").code()).isEqualTo("show-not-bookable");
        assertThat(cinema.seat(show, "A1")).isEqualTo("blocked");
        events.publish(event, Cinema.SHOWS, "show.cancelled.v1", show, 2, state);
        cinema.awaitTaken("booking-shows", cinema.announce("show.cancelled.v1", show, 3, state));
        assertThat(events.count("booking.cancelled.v1", paid)).isEqualTo(1);
        cinema.awaitTaken("booking-payments", cinema.authorize(UUID.randomUUID(), unpaid));
        assertThat(cinema.booking(ben, unpaid).path("status").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void cancelsEvenWhenTheNewsIsOlderThanWhatIsKnown() {
        UUID show = cinema.aShow();
        UUID booking = cinema.aConfirmedBooking(asha, show, "A1");
        var state = cinema.showAsKnown(show);
        cinema.announce("show.rescheduled.v1", show, 9, state.put("movieTitle", "Newer"));
        Cinema.awaitTrue(
                () -> cinema.count("select count(*) from show where id = ? and movie_title = 'Newer'", show) == 1);
        cinema.announce("show.cancelled.v1", show, 5, state);
        events.await("booking.cancelled.v1", booking);
        assertThat(cinema.count("select count(*) from show where id = ? and status = 'CANCELLED'", show))
                .isEqualTo(1);
    }

    @Test
    void leavesNoBookingConfirmedWhenPaymentsComeAtTheSameMoment() throws Exception {
        UUID show = cinema.aShow();
        List<UUID> customers =
                IntStream.range(0, 30).mapToObj(number -> UUID.randomUUID()).toList();
        List<UUID> bookings = AtOnce.run(
                30,
                number -> cinema.aBooking(
                        customers.get(number), show, "ABC".charAt(number / 10) + "" + (number % 10 + 1)));
        var state = cinema.showAsKnown(show);
        AtOnce.run(31, number -> {
            if (number == 15) {
                return cinema.announce("show.cancelled.v1", show, 2, state);
            }
            return cinema.authorize(UUID.randomUUID(), bookings.get(number < 15 ? number : number - 1));
        });
        for (int number = 0; number < 30; number++) {
            cinema.awaitStatus(customers.get(number), bookings.get(number), "CANCELLED");
            UUID booking = bookings.get(number);
            var cancelled = events.await("booking.cancelled.v1", booking);
            boolean wasConfirmed = events.count("booking.confirmed.v1", booking) == 1;
            assertThat(cancelled.path("refundMinor").asLong() > 0).isEqualTo(wasConfirmed);
        }
        assertThat(cinema.count("select count(*) from booking_seat where show_id = ? and sold", show))
                .isZero();
        assertThat(cinema.deadlocks()).isZero();
    }

    @Test
    void answersLatePaymentsThatRaceTheEndOfTheShow() throws Exception {
        UUID show = cinema.aShow();
        List<UUID> customers =
                IntStream.range(0, 20).mapToObj(number -> UUID.randomUUID()).toList();
        List<UUID> bookings = AtOnce.run(
                20,
                number -> cinema.aBooking(
                        customers.get(number), show, "ABC".charAt(number / 10) + "" + (number % 10 + 1)));
        clock.advance(Duration.ofMinutes(11));
        sweeper.sweep();
        var state = cinema.showAsKnown(show);
        AtOnce.run(21, number -> {
            if (number == 10) {
                return cinema.announce("show.cancelled.v1", show, 2, state);
            }
            return cinema.authorize(UUID.randomUUID(), bookings.get(number < 10 ? number : number - 1));
        });
        Cinema.awaitTrue(() -> cinema.count(
                        "select count(*) from booking where show_id = ? and status in ('REJECTED', 'CANCELLED')", show)
                == 20);
        assertThat(cinema.count("select count(*) from seat where show_id = ? and state <> 'BLOCKED'", show))
                .isZero();
    }

    @Test
    void tellsHoldersOfANewStartAndRefundsThemInFullUntilThen() {
        UUID show = cinema.aShow(Duration.ofMinutes(50), 3, 10);
        UUID booking = cinema.aConfirmedBooking(asha, show, "A1");
        assertThat(cinema.cancel(asha, booking).code()).isEqualTo("too-late-to-cancel");
        Instant later = cinema.now().plus(Duration.ofMinutes(55));
        cinema.announce("show.rescheduled.v1", show, 2, cinema.show(show, later, 3, 10));
        var changed = events.await("booking.changed.v1", booking);
        assertThat(Instant.parse(changed.path("startsAt").asString())).isEqualTo(later);
        assertThat(Instant.parse(changed.path("cancellableUntil").asString())).isEqualTo(later);
        assertThat(changed.path("aggregateVersion").asLong()).isEqualTo(3);
        assertThat(cinema.cancel(asha, booking).body().at("/refund/amount").asLong())
                .isEqualTo(18000);
    }
}

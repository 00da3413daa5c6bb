package io.cinestream.booking.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.booking.AtOnce;
import io.cinestream.booking.BookingTest;
import io.cinestream.booking.Cinema;
import io.cinestream.testsupport.TestClock;
import io.cinestream.testsupport.TestEvents;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BookingTest
class ForgottenCustomerIT {

    private static final String CONSUMER = "booking-forgotten-customers";
    private static final String ANONYMISED = "user.anonymised.v1";

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
    void endsWhatIsNotPaidAndKeepsWhatIs() {
        UUID show = cinema.aShow();
        UUID paid = cinema.aConfirmedBooking(asha, show, "A1");
        UUID unpaid = cinema.aBooking(asha, show, "A2");
        UUID hold = cinema.aHold(asha, show, "A3");
        UUID bens = cinema.aBooking(ben, show, "A4");
        UUID event = UUID.randomUUID();

        forget(event, asha, 6);
        cinema.awaitTaken(CONSUMER, event);

        var cancelled = events.await("booking.cancelled.v1", unpaid);
        assertThat(cancelled.path("reason").asString()).isEqualTo("customer-forgotten");
        assertThat(cancelled.path("refundMinor").asLong()).isZero();
        assertThat(cinema.seat(show, "A2")).isEqualTo("available");
        assertThat(cinema.seat(show, "A3")).isEqualTo("available");
        assertThat(cinema.get("/api/holds/" + hold, asha).status()).isEqualTo(410);
        assertThat(cinema.booking(asha, paid).path("status").asString()).isEqualTo("CONFIRMED");
        assertThat(cinema.seat(show, "A1")).isEqualTo("booked");
        assertThat(cinema.booking(ben, bens).path("status").asString()).isEqualTo("AWAITING_PAYMENT");
    }

    @Test
    void heardOfTwiceItHappensOnceAndALatePaymentBuysNothing() {
        UUID show = cinema.aShow();
        UUID unpaid = cinema.aBooking(asha, show, "A1");
        UUID event = UUID.randomUUID();
        forget(event, asha, 6);
        forget(event, asha, 6);
        cinema.awaitTaken(CONSUMER, forget(UUID.randomUUID(), asha, 5));

        cinema.awaitTaken("booking-payments", cinema.authorize(UUID.randomUUID(), unpaid));

        assertThat(cinema.booking(asha, unpaid).path("status").asString()).isEqualTo("CANCELLED");
        events.await("booking.cancelled.v1", unpaid);
        assertThat(events.count("booking.cancelled.v1", unpaid)).isEqualTo(1);
        assertThat(events.count("booking.confirmed.v1", unpaid)).isZero();
    }

    @Test
    void leavesABookingWhoseTimeIsOverToExpire() {
        UUID show = cinema.aShow();
        UUID late = cinema.aBooking(asha, show, "A1");
        clock.advance(Duration.ofMinutes(11));

        cinema.awaitTaken(CONSUMER, forget(UUID.randomUUID(), asha, 6));

        sweeper.sweep();
        events.await("booking.expired.v1", late);
        assertThat(events.count("booking.cancelled.v1", late)).isZero();
    }

    @Test
    void isEitherPaidOrCancelledWhenBothComeAtTheSameMoment() throws Exception {
        UUID show = cinema.aShow();
        List<UUID> customers =
                IntStream.range(0, 10).mapToObj(number -> UUID.randomUUID()).toList();
        List<UUID> bookings =
                AtOnce.run(10, number -> cinema.aBooking(customers.get(number), show, "B" + (number + 1)));

        List<UUID> told = AtOnce.run(
                20,
                number -> number % 2 == 0
                        ? forget(UUID.randomUUID(), customers.get(number / 2), 6)
                        : cinema.authorize(UUID.randomUUID(), bookings.get(number / 2)));

        for (int number = 0; number < 20; number++) {
            cinema.awaitTaken(number % 2 == 0 ? CONSUMER : "booking-payments", told.get(number));
        }
        for (int number = 0; number < 10; number++) {
            String status = cinema.booking(customers.get(number), bookings.get(number))
                    .path("status")
                    .asString();
            assertThat(cinema.seat(show, "B" + (number + 1)))
                    .as(status)
                    .isEqualTo(status.equals("CONFIRMED") ? "booked" : "available");
            assertThat(status).isIn("CONFIRMED", "CANCELLED");
        }
        assertThat(cinema.deadlocks()).isZero();
    }

    private UUID forget(UUID eventId, UUID customer, long version) {
        var anonymised = events.example(ANONYMISED).put("userId", customer.toString());
        return events.publish(eventId, "cinestream.identity.users", ANONYMISED, customer, version, anonymised);
    }
}

package io.cinestream.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The other ways a booking ends. */
class OtherEndingsIT {

    private static final Duration PAST_EVERY_DEADLINE = Duration.ofMinutes(26);

    private final Cinema cinema = RunningPlatform.cinema();
    private final MailBox mails = RunningPlatform.mails();
    private final Person asha = Person.registers(RunningPlatform.gateway(), "Asha");
    private final Person ben = Person.registers(RunningPlatform.gateway(), "Ben");
    private UUID show;

    @BeforeEach
    void schedules() {
        show = cinema.schedules(
                cinema.addsFilm("Second Thoughts"),
                cinema.opensHall(),
                RunningPlatform.now().plus(Duration.ofDays(3)));
    }

    @Test
    void oneSeatWantedByTwoHundredGoesToExactlyOne() throws Exception {
        List<Person> both = List.of(asha, ben);
        both.forEach(Person::client);
        try (ExecutorService crowd = Executors.newFixedThreadPool(32)) {
            List<Callable<Integer>> tries = IntStream.range(0, 200)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> both.get(i % 2).holds(show, "A1").status())
                    .toList();
            List<Integer> statuses =
                    crowd.invokeAll(tries).stream().map(Future::resultNow).toList();
            assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
            assertThat(statuses).filteredOn(status -> status != 201).containsOnly(409);
        }
    }

    @Test
    void aDeclinedBookingStaysPayableUntilItExpiresThenItsSeatsAreFree() {
        Booking booking = asha.books(show, "A1", "A2");
        Payment declined = booking.opensPayment();
        declined.decline();
        declined.awaitStatus("DECLINED");
        assertThat(booking.status()).isEqualTo("AWAITING_PAYMENT");
        assertThat(cinema.seatStatus(show, "A1")).isEqualTo("selected");
        RunningPlatform.advance(PAST_EVERY_DEADLINE);
        assertThat(cinema.seatStatus(show, "A1")).as("expiry needs no sweeper").isEqualTo("available");
        booking.awaitStatus("EXPIRED");
        ben.holds(show, "A1").expect(201);
    }

    @Test
    void aSecondAttemptAfterADeclineBuysTheTicket() {
        Booking booking = asha.books(show, "A3");
        Payment declined = booking.opensPayment();
        declined.decline();
        declined.awaitStatus("DECLINED");
        booking.paid().awaitStatus("CAPTURED");
        mails.await(asha, booking.reference(), "A3");
    }

    @Test
    void paidAfterItExpiredAndTheSeatsAreStillFreeItIsConfirmed() {
        Booking booking = asha.books(show, "B1", "B2");
        Payment payment = booking.opensPayment();
        RunningPlatform.advance(PAST_EVERY_DEADLINE);
        booking.awaitStatus("EXPIRED");
        payment.approve(Map.of());
        booking.awaitStatus("CONFIRMED");
        payment.awaitStatus("CAPTURED");
        assertThat(cinema.seatStatus(show, "B1")).isEqualTo("booked");
    }

    @Test
    void paidAfterASeatWasTakenItIsRejectedAndTheMoneyGoesBack() {
        Booking booking = asha.books(show, "B3", "B4");
        Payment payment = booking.opensPayment();
        RunningPlatform.advance(PAST_EVERY_DEADLINE);
        booking.awaitStatus("EXPIRED");
        ben.books(show, "B4").paid();
        payment.approve(Map.of());
        booking.awaitStatus("REJECTED");
        payment.awaitStatus("RELEASED");
        assertThat(payment.entries("CAPTURE")).isZero();
        assertThat(payment.entries("VOID")).isOne();
        mails.await(asha, booking.reference());
        assertThat(cinema.seatStatus(show, "B3")).isEqualTo("available");
    }

    @Test
    void theSameWebhookFiveTimesHasOneEffect() {
        Booking booking = asha.books(show, "C1");
        Payment payment = booking.opensPayment();
        payment.approve(Map.of("times", 5));
        booking.awaitStatus("CONFIRMED");
        payment.awaitStatus("CAPTURED");
        mails.await(asha, booking.reference(), "C1");
        asha.awaitToast("booking-confirmed");
        Booking fence = asha.books(show, "C8");
        fence.paid();
        mails.await(asha, fence.reference(), "C8");
        assertThat(payment.entries("CAPTURE")).isOne();
        assertThat(mails.count(asha, booking.reference())).isOne();
        assertThat(asha.countToasts("booking-confirmed")).isEqualTo(2);
        assertThat(Facts.of(booking, "booking.confirmed.v1")).hasSize(1);
    }

    @Test
    void ofTwoPaymentsForOneBookingOneIsCapturedAndOneReleased() {
        Booking booking = asha.books(show, "C2", "C3");
        Payment one = booking.opensPayment();
        Payment other = booking.opensPayment();
        one.approve(Map.of());
        other.approve(Map.of());
        booking.awaitStatus("CONFIRMED");
        Eventually.holds(
                "one capture and one release",
                () -> one.entries("CAPTURE") + other.entries("CAPTURE") == 1
                        && one.entries("VOID") + other.entries("VOID") == 1);
        Eventually.holds(
                "both to be told so", () -> Set.copyOf(List.of(one.status(), other.status())).equals(Set.of("CAPTURED", "RELEASED")));
    }

    @Test
    void lessThanAnHourBeforeTheShowNothingIsCancelled() {
        UUID soon = cinema.schedules(
                cinema.addsFilm("Right Away"),
                cinema.opensHall(),
                RunningPlatform.now().plus(Duration.ofMinutes(59)));
        Booking booking = asha.books(soon, "A1");
        booking.paid();
        booking.cancels().expect(409, "too-late-to-cancel");
        assertThat(booking.status()).isEqualTo("CONFIRMED");
    }

    @Test
    void aShowCalledOffWhileSomebodyPaysGivesTheMoneyBack() {
        Booking paying = asha.books(show, "D1");
        Payment payment = paying.opensPayment();
        Booking paid = ben.books(show, "D2");
        Payment captured = paid.paid();
        captured.awaitStatus("CAPTURED");
        Client office = cinema.admin().client();
        payment.approve(Map.of());
        assertThat(office.post("/api/shows/" + show + "/cancellation", Map.of()).status())
                .isIn(200, 202);
        paying.awaitStatus("CANCELLED");
        paid.awaitStatus("CANCELLED");
        captured.awaitStatus("REFUNDED");
        Eventually.holds(
                "the approved money to be given back",
                () -> payment.entries("CAPTURE") == payment.entries("REFUND")
                        && payment.entries("AUTHORIZATION") == payment.entries("VOID") + payment.entries("CAPTURE"));
        mails.await(ben, paid.reference(), "cancelled");
        ben.awaitToast("booking-cancelled");
    }

    @Test
    void aShowWithBookingsIsNotDeletedAndStaysOnSale() {
        Booking booking = asha.books(show, "D3");
        booking.paid();
        Client office = cinema.admin().client();
        Answer refused = office.delete("/api/shows/" + show);
        if (refused.status() != 202) {
            refused.expect(409, "has-active-bookings");
        }
        Eventually.holds(
                "the show to be on sale again", () -> ben.holds(show, "D4").status() == 201);
        booking.cancels().expect(200);
        Eventually.holds("the show to be deletable", () -> {
            int status = office.delete("/api/shows/" + show).status();
            return status == 204 || status == 404;
        });
    }

    @Test
    void whatIsNotMineIsNotFound() {
        Booking booking = asha.books(show, "E1");
        Payment payment = booking.opensPayment();
        ben.client().get("/api/bookings/" + booking.id()).expect(404);
        ben.client()
                .post("/api/bookings/" + booking.id() + "/cancellation", Map.of())
                .expect(404);
        ben.client().get("/api/payments/" + payment.id()).expect(404);
        ben.client()
                .post("/api/payments", Map.of("bookingId", booking.id(), "provider", "sandbox", "method", "card"))
                .expect(404);
        String hold = asha.holds(show, "E2").expect(201).json().path("id").asString();
        ben.client().post("/api/bookings", Map.of("holdId", hold)).expect(404);
    }
}

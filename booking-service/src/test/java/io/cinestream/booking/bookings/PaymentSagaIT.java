package io.cinestream.booking.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.booking.BookingTest;
import io.cinestream.booking.Cinema;
import io.cinestream.testsupport.TestClock;
import io.cinestream.testsupport.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BookingTest
class PaymentSagaIT {

    private static final String REACTIONS = "booking-payments";

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
    void confirmsAnAuthorizedBookingAndNamesThePayment() {
        UUID show = cinema.aShow();
        UUID booking = cinema.aBooking(asha, show, "A1", "A2");
        UUID payment = UUID.randomUUID();
        cinema.pay("payment.opened.v1", payment, 1, booking);
        cinema.authorize(payment, booking);
        var confirmed = events.await("booking.confirmed.v1", booking);
        assertThat(confirmed.path("paymentId").asString()).isEqualTo(payment.toString());
        assertThat(cinema.seat(show, "A1")).isEqualTo("booked");
        assertThat(cinema.seat(show, "A2", asha).path("mine").asBoolean()).isTrue();
        assertThat(events.await("seats.sold.v1", show).path("bookingId").asString())
                .isEqualTo(booking.toString());
        Cinema.awaitTrue(() -> paymentStatus(booking).equals("AUTHORIZED"));
        cinema.pay("payment.captured.v1", payment, 3, booking);
        Cinema.awaitTrue(() -> paymentStatus(booking).equals("CAPTURED"));
        cinema.pay("payment.authorized.v1", payment, 2, booking);
        cinema.awaitTaken(REACTIONS, cinema.pay("payment.opened.v1", UUID.randomUUID(), 1, booking));
        assertThat(paymentStatus(booking)).isEqualTo("CAPTURED");
        assertThat(events.count("booking.confirmed.v1", booking)).isEqualTo(1);
    }

    @Test
    void takesASecondPaymentOfAConfirmedBookingForNothing() {
        UUID show = cinema.aShow();
        UUID booking = cinema.aBooking(asha, show, "A1");
        UUID first = UUID.randomUUID();
        UUID event = cinema.authorize(first, booking);
        events.await("booking.confirmed.v1", booking);
        events.publish(
                event,
                Cinema.PAYMENTS,
                "payment.authorized.v1",
                first,
                2,
                cinema.payment("payment.authorized.v1", first, booking));
        cinema.awaitTaken(REACTIONS, cinema.authorize(UUID.randomUUID(), booking));
        assertThat(events.count("booking.confirmed.v1", booking)).isEqualTo(1);
        assertThat(events.count("booking.rejected.v1", booking)).isZero();
        assertThat(cinema.booking(asha, booking).path("status").asString()).isEqualTo("CONFIRMED");
        assertThat(cinema.count("select count(*) from booking where payment_id = ?", first))
                .isEqualTo(1);
    }

    @Test
    void movesTheDeadlineOnceWhenPayingStarts() {
        UUID show = cinema.aShow();
        UUID booking = cinema.aBooking(asha, show, "A1");
        Instant before = deadline(booking);
        UUID opened = cinema.pay("payment.opened.v1", UUID.randomUUID(), 1, booking);
        cinema.awaitTaken(REACTIONS, opened);
        assertThat(deadline(booking)).isEqualTo(before.plusSeconds(600));
        cinema.awaitTaken(REACTIONS, cinema.pay("payment.opened.v1", UUID.randomUUID(), 1, booking));
        assertThat(deadline(booking)).isEqualTo(before.plusSeconds(600));
        clock.advance(Duration.ofMinutes(15));
        assertThat(cinema.seat(show, "A1")).isEqualTo("selected");
        assertThat(cinema.hold(ben, show, "A1").status()).isEqualTo(409);
        clock.advance(Duration.ofMinutes(5));
        assertThat(cinema.seat(show, "A1")).isEqualTo("available");
    }

    @Test
    void givesNoMoreTimeToABookingWhoseTimeIsOver() {
        UUID show = cinema.aShow();
        UUID booking = cinema.aBooking(asha, show, "A1");
        Instant before = deadline(booking);
        clock.advance(Duration.ofMinutes(11));
        cinema.awaitTaken(REACTIONS, cinema.pay("payment.opened.v1", UUID.randomUUID(), 1, booking));
        assertThat(deadline(booking)).isEqualTo(before);
        assertThat(cinema.booking(asha, booking).path("status").asString()).isEqualTo("EXPIRED");
    }

    @Test
    void keepsADeclinedBookingPayableUntilItExpires() {
        UUID show = cinema.aShow();
        UUID booking = cinema.aBooking(asha, show, "A1");
        UUID declined = UUID.randomUUID();
        cinema.pay("payment.opened.v1", declined, 1, booking);
        cinema.pay("payment.declined.v1", declined, 2, booking);
        Cinema.awaitTrue(() -> paymentStatus(booking).equals("DECLINED"));
        assertThat(cinema.booking(asha, booking).path("status").asString()).isEqualTo("AWAITING_PAYMENT");
        clock.advance(Duration.ofMinutes(21));
        sweeper.sweep();
        sweeper.sweep();
        events.await("booking.expired.v1", booking);
        assertThat(events.await("seats.released.v1", show).path("seats")).hasSize(1);
        assertThat(cinema.seat(show, "A1")).isEqualTo("available");
        cinema.aHold(ben, show, "A1");
        assertThat(events.count("booking.expired.v1", booking)).isEqualTo(1);
    }

    @Test
    void rejectsAPaymentOfAnotherAmount() {
        UUID show = cinema.aShow();
        UUID booking = cinema.aBooking(asha, show, "A1");
        UUID payment = UUID.randomUUID();
        events.publish(
                Cinema.PAYMENTS,
                "payment.authorized.v1",
                payment,
                2,
                cinema.payment("payment.authorized.v1", payment, booking).put("amountMinor", 1));
        assertThat(events.await("booking.rejected.v1", booking).path("reason").asString())
                .isEqualTo("amount-mismatch");
        assertThat(cinema.seat(show, "A1")).isEqualTo("available");
    }

    @Test
    void cancelsWhenTheMoneyCannotBeCapturedAfterAll() {
        UUID show = cinema.aShow();
        UUID booking = cinema.aBooking(asha, show, "A1");
        UUID payment = UUID.randomUUID();
        cinema.authorize(payment, booking);
        events.await("booking.confirmed.v1", booking);
        cinema.awaitTaken(REACTIONS, cinema.pay("payment.capture-failed.v1", UUID.randomUUID(), 3, booking));
        assertThat(cinema.booking(asha, booking).path("status").asString()).isEqualTo("CONFIRMED");
        UUID failed = cinema.pay("payment.capture-failed.v1", payment, 3, booking);
        var cancelled = events.await("booking.cancelled.v1", booking);
        assertThat(cancelled.path("reason").asString()).isEqualTo("capture-failed");
        assertThat(cancelled.path("refundMinor").asLong()).isZero();
        assertThat(cinema.seat(show, "A1")).isEqualTo("available");
        cinema.awaitTaken(REACTIONS, failed);
        cinema.awaitTaken(REACTIONS, cinema.pay("payment.capture-failed.v1", payment, 4, booking));
        assertThat(events.count("booking.cancelled.v1", booking)).isEqualTo(1);
    }

    @Test
    void parksAPaymentOfABookingItHasNotHeardOfAndGoesOn() {
        UUID show = cinema.aShow();
        UUID booking = cinema.aBooking(asha, show, "A1");
        UUID unknown = UUID.randomUUID();
        UUID payment = UUID.randomUUID();
        events.publish(
                Cinema.PAYMENTS,
                "payment.authorized.v1",
                payment,
                2,
                cinema.payment("payment.authorized.v1", payment, booking).put("bookingId", unknown.toString()));
        cinema.authorize(UUID.randomUUID(), booking);
        events.await("booking.confirmed.v1", booking);
        Cinema.awaitTrue(
                () -> cinema.count("select count(*) from parked_event where reason like ?", "%" + unknown + "%") == 1);
    }

    private String paymentStatus(UUID booking) {
        return cinema.booking(asha, booking).at("/payment/status").asString();
    }

    private Instant deadline(UUID booking) {
        return Instant.parse(cinema.booking(asha, booking).path("expiresAt").asString());
    }
}

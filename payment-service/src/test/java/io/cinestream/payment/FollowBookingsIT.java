package io.cinestream.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Booking's events, delivered twice, late and in between. */
class FollowBookingsIT extends PaymentScene {

    @Test
    void takesABookingThatIsPlacedTwiceAsOne() {
        Booking booking = new Booking(UUID.randomUUID(), UUID.randomUUID());
        UUID event = tell("placed", booking, 1, Map.of());
        tell(event, "placed", booking, 1, Map.of("totalMinor", 1));

        Opened payment = anOpenPayment(booking);

        assertThat(events.await("payment.opened.v1", payment.id())
                        .path("amountMinor")
                        .asLong())
                .isEqualTo(TOTAL);
    }

    @Test
    void staysCancelledWhenPlacedArrivesLate() {
        Booking booking = new Booking(UUID.randomUUID(), UUID.randomUUID());
        cancelUnpaid(booking);
        tell("placed", booking, 1, Map.of());
        awaitQuiet(booking, 4);

        assertThat(open(booking, booking.customer()).code()).isEqualTo("booking-cancelled");
    }

    @Test
    void capturesOnceWhenConfirmedArrivesTwice() {
        Booking booking = aPlacedBooking();
        Opened payment = anAuthorizedPayment(booking);
        UUID event = tell("confirmed", booking, 3, Map.of("paymentId", payment.id()));
        events.await("payment.captured.v1", payment.id());

        tell(event, "confirmed", booking, 3, Map.of("paymentId", payment.id()));
        tell("confirmed", booking, 5, Map.of("paymentId", payment.id()));

        awaitQuiet(booking, 5);
        assertThat(books(payment)).containsExactly("AUTHORIZATION 50000", "CAPTURE 50000");
        assertThat(events.count("payment.captured.v1", payment.id())).isEqualTo(1);
    }

    @Test
    void capturesNothingWhenConfirmedArrivesAfterItsCancel() {
        Booking booking = aPlacedBooking();
        Opened payment = anAuthorizedPayment(booking);
        cancel(booking, payment, TOTAL);
        events.await("payment.released.v1", payment.id());

        confirm(booking, payment);
        tell("cancelled", booking, 6, Map.of("paymentId", payment.id(), "refundMinor", TOTAL, "reason", "customer"));

        awaitQuiet(booking, 6);
        assertThat(books(payment)).containsExactly("AUTHORIZATION 50000", "VOID 50000");
    }

    @Test
    void keepsThePolicysPartOfABookingCancelledBeforeItsCapture() {
        Booking booking = aPlacedBooking();
        Opened payment = anAuthorizedPayment(booking);

        cancel(booking, payment, TOTAL / 2);

        events.await("payment.refunded.v1", payment.id());
        awaitQuiet(booking, 4);
        assertThat(books(payment)).containsExactly("AUTHORIZATION 50000", "CAPTURE 50000", "REFUND 25000");
    }

    @Test
    void refundsOnceWhenCancelledArrivesTwice() {
        Booking booking = aPlacedBooking();
        Opened payment = aCapturedPayment(booking);
        Map<String, Object> told = Map.of("paymentId", payment.id(), "refundMinor", TOTAL, "reason", "show-cancelled");
        UUID event = tell("cancelled", booking, 4, told);
        tell(event, "cancelled", booking, 4, told);
        tell("cancelled", booking, 5, told);

        assertThat(events.await("payment.refunded.v1", payment.id())
                        .path("reason")
                        .asString())
                .isEqualTo("show-cancelled");
        awaitQuiet(booking, 5);
        assertThat(books(payment)).containsExactly("AUTHORIZATION 50000", "CAPTURE 50000", "REFUND 50000");
    }

    @Test
    void givesBackStepByStepWhatSingleSeatsCameTo() {
        Booking booking = aPlacedBooking();
        Opened payment = aCapturedPayment(booking);
        changed(booking, payment, 4, 20_000);
        awaitRefunded(payment, 20_000);
        UUID second = changed(booking, payment, 5, 30_000);
        awaitRefunded(payment, 30_000);
        assertThat(stateOf(payment)).isEqualTo("PARTIALLY_REFUNDED");

        tell(second, "changed", booking, 5, Map.of("paymentId", payment.id(), "refundMinor", 30_000));
        changed(booking, payment, 4, 20_000);
        changed(booking, payment, 6, 30_000);
        tell("cancelled", booking, 7, Map.of("paymentId", payment.id(), "refundMinor", TOTAL, "reason", "customer"));

        awaitRefunded(payment, TOTAL);
        awaitQuiet(booking, 7);
        assertThat(stateOf(payment)).isEqualTo("REFUNDED");
        assertThat(books(payment))
                .containsExactly(
                        "AUTHORIZATION 50000", "CAPTURE 50000", "REFUND 20000", "REFUND 10000", "REFUND 20000");
    }

    @Test
    void capturesABookingWhoseSeatWasGivenBackAtOnceAndOwesThatSeat() {
        Booking booking = aPlacedBooking();
        Opened payment = anAuthorizedPayment(booking);

        changed(booking, payment, 4, 20_000);
        confirm(booking, payment);

        awaitRefunded(payment, 20_000);
        awaitQuiet(booking, 4);
        assertThat(books(payment)).containsExactly("AUTHORIZATION 50000", "CAPTURE 50000", "REFUND 20000");
    }

    @Test
    void releasesAnAuthorizationWhoseWebhookComesAfterTheCancel() {
        Booking booking = aPlacedBooking();
        Opened payment = anOpenPayment(booking);
        approve(payment, Map.of("delaySeconds", 3600));
        cancelUnpaid(booking);
        awaitState(payment, "RELEASED");

        clock.advance(Duration.ofHours(2));
        awaitWebhookOf(payment);

        awaitQuiet(booking, 4);
        assertThat(stateOf(payment)).isEqualTo("RELEASED");
        assertThat(books(payment)).containsExactly("AUTHORIZATION 50000", "VOID 50000");
        assertThat(events.count("payment.authorized.v1", payment.id())).isZero();
    }

    @Test
    void endsTheOpenSessionOfACancelledBooking() {
        Booking booking = aPlacedBooking();
        Opened payment = anOpenPayment(booking);

        cancelUnpaid(booking);

        awaitState(payment, "ABANDONED");
        assertThat(approve(payment, Map.of()).code()).isEqualTo("already-abandoned");
    }

    @Test
    void releasesOnceWhenRejectedArrivesTwice() {
        Booking booking = aPlacedBooking();
        Opened payment = anAuthorizedPayment(booking);
        UUID event = tell("rejected", booking, 3, Map.of("paymentId", payment.id()));
        tell(event, "rejected", booking, 3, Map.of("paymentId", payment.id()));
        tell("rejected", booking, 4, Map.of("paymentId", payment.id()));

        events.await("payment.released.v1", payment.id());
        awaitQuiet(booking, 4);
        assertThat(events.count("payment.released.v1", payment.id())).isEqualTo(1);
        assertThat(books(payment)).containsExactly("AUTHORIZATION 50000", "VOID 50000");
    }

    @Test
    void isNotMovedByAnExpiryThatArrivesTwiceOrAfterTheConfirmation() {
        Booking booking = aPlacedBooking();
        Opened payment = anAuthorizedPayment(booking);
        UUID event = tell("expired", booking, 2, Map.of());
        tell(event, "expired", booking, 2, Map.of());
        confirm(booking, payment);
        events.await("payment.captured.v1", payment.id());

        tell("expired", booking, 2, Map.of());
        tell("confirmed", booking, 6, Map.of("paymentId", payment.id()));

        awaitQuiet(booking, 6);
        assertThat(stateOf(payment)).isEqualTo("CAPTURED");
        assertThat(open(booking, booking.customer()).code()).isEqualTo("already-paid");
    }

    private UUID changed(Booking booking, Opened payment, long version, long refundSoFar) {
        return tell("changed", booking, version, Map.of("paymentId", payment.id(), "refundMinor", refundSoFar));
    }

    private void awaitRefunded(Opened payment, long soFar) {
        events.await(
                "payment.refunded.v1",
                payment.id(),
                refund -> refund.path("refundedMinor").asLong() == soFar);
    }

    private void awaitWebhookOf(Opened payment) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql(
                                        "select count(*) from sandbox_webhook where session_id = :session and delivered_at is not null")
                                .param("session", payment.session())
                                .query(Long.class)
                                .single()
                        == 1);
    }
}

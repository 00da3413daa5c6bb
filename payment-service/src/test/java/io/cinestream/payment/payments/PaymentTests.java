package io.cinestream.payment.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cinestream.payment.bookings.BookingStatus;
import io.cinestream.payment.bookings.PayableBooking;
import io.cinestream.payment.providers.Charge;
import io.cinestream.payment.providers.Session;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentTests {
    private static final PayableBooking PLACED = booking(BookingStatus.AWAITING_PAYMENT, null, 0);

    @Test
    void opensForExactlyWhatTheBookingCosts() {
        Payment payment = new Payment(PLACED, "sandbox", "card");

        assertThat(payment.answer().amount()).isEqualTo(new Money(1000, "INR"));
        assertThat(payment.nextStep()).isEqualTo(Wanted.OPEN);
        assertThat(events(payment)).containsExactly(PaymentOpened.class);
    }

    @Test
    void countsAnAuthorizationOnce() {
        Payment payment = anOpenPayment();

        payment.authorize("s", null);
        payment.authorize("s", null);

        assertThat(events(payment)).containsExactly(PaymentAuthorized.class);
        assertThat(payment.nextStep()).isNull();
    }

    @Test
    void believesALateAuthorizationAfterADecline() {
        Payment payment = anOpenPayment();
        payment.decline("card-declined");
        payment.authorize("s", null);
        payment.decline("card-declined");

        assertThat(payment.answer().status()).isEqualTo(PaymentState.AUTHORIZED);
    }

    @Test
    void publishesNoSurplusAuthorizationAndReleasesIt() {
        Payment payment = anOpenPayment();
        payment.authorize("s", "second-authorization");

        assertThat(events(payment)).isEmpty();
        assertThat(payment.nextStep()).isEqualTo(Wanted.RELEASE);
        payment.settle(booking(BookingStatus.CONFIRMED, payment.id(), 0));
        assertThat(payment.nextStep()).isEqualTo(Wanted.RELEASE);
    }

    @Test
    void turnsACaptureIntoAReleaseWhenAllIsOwedBack() {
        Payment payment = anAuthorizedPayment();
        payment.settle(booking(BookingStatus.CONFIRMED, payment.id(), 0));
        assertThat(payment.nextStep()).isEqualTo(Wanted.CAPTURE);

        payment.settle(booking(BookingStatus.CANCELLED, payment.id(), 1000));

        assertThat(payment.nextStep()).isEqualTo(Wanted.RELEASE);
    }

    @Test
    void capturesWhatACancelledBookingStillCostsAndOwesTheRest() {
        Payment payment = anAuthorizedPayment();
        PayableBooking cancelled = booking(BookingStatus.CANCELLED, payment.id(), 400);
        payment.settle(cancelled);
        assertThat(payment.nextStep()).isEqualTo(Wanted.CAPTURE);

        payment.captured();
        payment.settle(cancelled);

        assertThat(payment.nextStep()).isEqualTo(Wanted.REFUND);
        assertThat(payment.refund().amountMinor()).isEqualTo(400);
    }

    @Test
    void capturesAConfirmedBookingInFullAndOwesTheSeatsThatWereGivenBack() {
        Payment payment = anAuthorizedPayment();
        PayableBooking changed = booking(BookingStatus.CONFIRMED, payment.id(), 300);
        payment.settle(changed);
        assertThat(payment.nextStep()).isEqualTo(Wanted.CAPTURE);

        payment.captured();
        payment.settle(changed);
        assertThat(payment.refund().amountMinor()).isEqualTo(300);
        payment.refunded(300);

        assertThat(payment.holdsTheBooking()).isTrue();
        payment.settle(booking(BookingStatus.CONFIRMED, payment.id(), 450));
        assertThat(payment.refund().amountMinor()).isEqualTo(150);
    }

    @Test
    void owesAllThatWasCapturedInsteadOfReleased() {
        Payment payment = anOpenPayment();
        payment.authorize("s", "second-authorization");

        payment.captured();

        assertThat(payment.nextStep()).isEqualTo(Wanted.REFUND);
        assertThat(payment.refund().amountMinor()).isEqualTo(1000);
        assertThat(payment.holdsTheBooking()).isFalse();
    }

    @Test
    void repeatsARefundWithTheSameKeyEvenWhenMoreIsOwedMeanwhile() {
        Payment payment = anAuthorizedPayment();
        payment.captured();
        payment.settle(booking(BookingStatus.CANCELLED, payment.id(), 400));
        Charge asked = payment.refund();
        payment.settle(booking(BookingStatus.REJECTED, payment.id(), 0));

        assertThat(payment.refund()).isEqualTo(asked);

        payment.refunded(asked.amountMinor());
        payment.settle(booking(BookingStatus.REJECTED, payment.id(), 0));
        assertThat(payment.refund().amountMinor()).isEqualTo(600);
        payment.refunded(600);
        assertThat(payment.answer().status()).isEqualTo(PaymentState.REFUNDED);
    }

    @Test
    void waitsForAPersonOnceARefundIsRefused() {
        Payment payment = anAuthorizedPayment();
        payment.captured();
        PayableBooking cancelled = booking(BookingStatus.CANCELLED, payment.id(), 1000);
        payment.settle(cancelled);
        payment.refund();
        payment.refundRefused("refund-refused");
        payment.settle(cancelled);

        assertThat(payment.nextStep()).isNull();
    }

    @Test
    void refusesAStepThatItsStateDoesNotAllow() {
        Payment payment = anOpenPayment();

        assertThatThrownBy(payment::captured).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(payment::released).isInstanceOf(IllegalTransition.class);
        payment.authorize("s", null);
        payment.released();
        assertThatThrownBy(payment::captured).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void needsASessionBeforeItCanBeAbandoned() {
        Payment payment = new Payment(PLACED, "sandbox", "card");
        payment.settle(booking(BookingStatus.CANCELLED, null, 0));
        assertThat(payment.nextStep()).isEqualTo(Wanted.OPEN);

        payment.opened(new Session("s", "page"));

        assertThat(payment.nextStep()).isEqualTo(Wanted.ABANDON);
    }

    private static Payment anOpenPayment() {
        Payment payment = new Payment(PLACED, "sandbox", "card");
        payment.opened(new Session("s", "page"));
        payment.takeFacts();
        return payment;
    }

    private static Payment anAuthorizedPayment() {
        Payment payment = anOpenPayment();
        payment.authorize("s", null);
        payment.takeFacts();
        return payment;
    }

    private static List<Class<?>> events(Payment payment) {
        return payment.takeFacts().stream()
                .<Class<?>>map(fact -> fact.event().getClass())
                .toList();
    }

    private static PayableBooking booking(BookingStatus status, UUID accepted, long refund) {
        return new PayableBooking(
                UUID.randomUUID(), UUID.randomUUID(), "CS-1", "A1", 1000, "INR", status, accepted, refund, null, false);
    }
}

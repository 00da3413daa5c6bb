package io.cinestream.booking.bookings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.cinestream.booking.pricing.Amounts;
import io.cinestream.booking.pricing.PricedSeat;
import io.cinestream.booking.seats.HeldSeats;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BookingTests {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant START = Instant.parse("2026-11-25T18:00:00Z");
    private static final CancellationPolicy POLICY = new CancellationPolicy(
            Duration.ofHours(24).toSeconds(), Duration.ofHours(1).toSeconds(), 50);

    @Test
    void keepsTheFeeWhenItsCustomerCancels() {
        Booking booking = aConfirmedBooking();
        assertThat(booking.refundAt(START, START.minus(Duration.ofHours(24)))).isEqualTo(new Refund(100, 20001));
        assertThat(booking.refundAt(START, START.minus(Duration.ofHours(24)).plusSeconds(1)))
                .isEqualTo(new Refund(50, 10001));
    }

    @Test
    void allowsCancellingAtExactlyOneHourAndRefusesItASecondLater() {
        Booking booking = aConfirmedBooking();
        Instant sixtyMinutes = START.minus(Duration.ofMinutes(60));
        assertThat(booking.isCancellable(START, sixtyMinutes)).isTrue();
        assertThat(booking.isCancellable(START, sixtyMinutes.plusSeconds(1))).isFalse();
        assertThat(booking.isCancellable(START, sixtyMinutes.plusNanos(1000))).isFalse();
    }

    @Test
    void refundsAMovedShowInFullWithTheFeeUntilItStarts() {
        Booking booking = aConfirmedBooking();
        Instant moved = START.plusSeconds(60);
        assertThat(booking.refundAt(moved, moved.minusSeconds(1))).isEqualTo(new Refund(100, 20501));
        assertThat(booking.isCancellable(moved, moved)).isTrue();
        assertThat(booking.isCancellable(moved, moved.plusSeconds(1))).isFalse();
    }

    @Test
    void isExpiredAtItsDeadlineWhetherOrNotThatWasTold() {
        Booking booking = aBooking();
        assertThat(booking.statusAt(NOW.plusSeconds(599))).isEqualTo(BookingStatus.AWAITING_PAYMENT);
        assertThat(booking.statusAt(NOW.plusSeconds(600))).isEqualTo(BookingStatus.EXPIRED);
    }

    @Test
    void movesItsDeadlineOnceAndNeverPastTheCap() {
        Booking booking = aBooking();
        Duration adds = Duration.ofMinutes(10);
        Deadline moved = booking.deadlineWhenPaying(adds, Duration.ofMinutes(25), NOW);
        assertThat(moved).isNotNull();
        assertThat(moved.expiresAt()).isEqualTo(NOW.plus(Duration.ofMinutes(20)));
        Deadline capped = booking.deadlineWhenPaying(adds, Duration.ofMinutes(15), NOW);
        assertThat(capped).isNotNull();
        assertThat(capped.expiresAt()).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
        booking.moveDeadline(moved);
        assertThat(booking.deadlineWhenPaying(adds, Duration.ofMinutes(25), NOW))
                .isNull();
        assertThat(aBooking().deadlineWhenPaying(adds, Duration.ofMinutes(25), NOW.plusSeconds(600)))
                .isNull();
    }

    @Test
    void canBePaidAfterItExpiredButNotAfterItEnded() {
        Booking expired = aBooking();
        expired.expire(NOW.plusSeconds(600));
        expired.confirm(UUID.randomUUID(), NOW.plusSeconds(700));
        assertThat(expired.status()).isEqualTo(BookingStatus.CONFIRMED);
        Booking cancelled = aBooking();
        cancelled.cancel(0, "customer", NOW);
        assertThat(cancelled.isPayable()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> cancelled.confirm(UUID.randomUUID(), NOW));
        assertThatIllegalStateException().isThrownBy(() -> cancelled.cancel(0, "customer", NOW));
        assertThatIllegalStateException().isThrownBy(() -> aBooking().expire(NOW));
        assertThatIllegalStateException()
                .isThrownBy(() -> aConfirmedBooking().reject(UUID.randomUUID(), "seat-taken", NOW));
    }

    @Test
    void hasAReferenceWithoutLookalikes() {
        assertThat(BookingReference.ALPHABET).doesNotContain("0", "O", "1", "I", "L", "U");
        assertThat(BookingReference.next()).matches("CS-[" + BookingReference.ALPHABET + "]{8}");
    }

    private static Booking aBooking() {
        HeldSeats held = new HeldSeats(
                UUID.randomUUID(),
                List.of(new PricedSeat("A1", "front", 20001)),
                "INR",
                NOW,
                NOW.plus(Duration.ofMinutes(10)));
        return new Booking(
                UUID.randomUUID(),
                BookingReference.next(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                held,
                new Terms(new Amounts("INR", 20001, 500, 0, 0), null, POLICY, START),
                NOW);
    }

    private static Booking aConfirmedBooking() {
        Booking booking = aBooking();
        booking.confirm(UUID.randomUUID(), NOW);
        return booking;
    }
}

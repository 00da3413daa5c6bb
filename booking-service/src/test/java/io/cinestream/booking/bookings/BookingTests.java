package io.cinestream.booking.bookings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.cinestream.booking.pricing.Amounts;
import io.cinestream.booking.pricing.PricedSeat;
import io.cinestream.booking.seats.HeldSeats;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BookingTests {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant START = Instant.parse("2026-11-25T18:00:00Z");
    private static final List<BookedSeat> SEAT =
            List.of(new BookedSeat(new PricedSeat("A1", "front", 20001), 20001, false));
    private static final CancellationPolicy POLICY = new CancellationPolicy(
            Duration.ofHours(24).toSeconds(), Duration.ofHours(1).toSeconds(), 50);

    @Test
    void keepsTheFeeWhenItsCustomerCancels() {
        Booking booking = aConfirmedBooking();
        Instant oneDayBefore = START.minus(Duration.ofHours(24));
        assertThat(booking.refund(SEAT, true, START, oneDayBefore)).isEqualTo(new Refund(100, 20001, 500));
        assertThat(booking.refund(SEAT, true, START, oneDayBefore.plusNanos(1000)))
                .isEqualTo(new Refund(50, 10001, 10500));
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
        assertThat(booking.refund(SEAT, true, moved, moved.minusSeconds(1))).isEqualTo(new Refund(100, 20501, 0));
        assertThat(booking.isCancellable(moved, moved)).isTrue();
        assertThat(booking.isCancellable(moved, moved.plusSeconds(1))).isFalse();
    }

    @Test
    void countsTheHoursUntilTheShowThroughANightInWhichTheClocksChange() {
        Instant noonAfterTheChange = ZonedDateTime.of(2027, 3, 28, 12, 0, 0, 0, ZoneId.of("Europe/Paris"))
                .toInstant();
        ZonedDateTime lastFull =
                POLICY.tiers(noonAfterTheChange).getFirst().until().atZone(ZoneId.of("Europe/Paris"));
        assertThat(lastFull.toLocalTime()).isEqualTo(LocalTime.of(11, 0));
        assertThat(POLICY.refundPercent(noonAfterTheChange, lastFull.toInstant()))
                .isEqualTo(100);
        assertThat(POLICY.refundPercent(
                        noonAfterTheChange, lastFull.plusSeconds(1).toInstant()))
                .isEqualTo(50);
    }

    @Test
    void givesBackSeatBySeatWhatItGivesBackTogether() {
        Random random = new Random(20261121);
        for (int sale = 0; sale < 1_000; sale++) {
            List<PricedSeat> priced = IntStream.rangeClosed(1, random.nextInt(1, 9))
                    .mapToObj(number -> new PricedSeat("A" + number, "front", random.nextLong(1, 50_000)))
                    .toList();
            long sum = priced.stream().mapToLong(PricedSeat::priceMinor).sum();
            Amounts amounts = new Amounts("INR", sum, random.nextLong(1_000), sum / 7, random.nextLong(sum + 1));
            List<BookedSeat> seats = booked(priced, amounts);
            int percent = random.nextInt(101);
            Terms terms = new Terms(amounts, null, new CancellationPolicy(86400, 3600, percent), START);
            Instant moved = START.plusSeconds(60);
            assertThat(oneByOne(terms, seats, START))
                    .isEqualTo(terms.refund(seats, true, START, START).minor());
            assertThat(oneByOne(terms, seats, moved))
                    .isEqualTo(terms.refund(seats, true, moved, START).minor())
                    .isEqualTo(amounts.totalMinor());
        }
    }

    private static long oneByOne(Terms terms, List<BookedSeat> seats, Instant startsAt) {
        return IntStream.range(0, seats.size())
                .mapToLong(index -> terms.refund(
                                seats.subList(index, index + 1), index == seats.size() - 1, startsAt, START)
                        .minor())
                .sum();
    }

    private static List<BookedSeat> booked(List<PricedSeat> priced, Amounts amounts) {
        List<Long> paid = amounts.perSeat(priced);
        return IntStream.range(0, priced.size())
                .mapToObj(index -> new BookedSeat(priced.get(index), paid.get(index), false))
                .toList();
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

package io.cinestream.booking.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.booking.BookingTest;
import io.cinestream.booking.Cinema;
import io.cinestream.booking.PromoCodes;
import io.cinestream.testsupport.TestClock;
import io.cinestream.testsupport.TestEvents;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BookingTest
class LatePaymentIT {

    private static final String REACTIONS = "booking-payments";

    private final UUID asha = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();

    @Autowired
    private Cinema cinema;

    @Autowired
    private PromoCodes promoCodes;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestEvents events;

    @Autowired
    private ExpireBookings sweeper;

    @Test
    void confirmsALatePaymentWhileTheSeatsAreFree() {
        UUID show = cinema.aShow();
        UUID booking = cinema.aBooking(asha, show, "A1", "A2");
        clock.advance(Duration.ofMinutes(11));
        sweeper.sweep();
        events.await("booking.expired.v1", booking);
        cinema.authorize(UUID.randomUUID(), booking);
        events.await("booking.confirmed.v1", booking);
        assertThat(cinema.seat(show, "A2")).isEqualTo("booked");
    }

    @Test
    void confirmsALatePaymentBeforeAnybodySwept() {
        UUID show = cinema.aShow();
        UUID booking = cinema.aBooking(asha, show, "A1");
        clock.advance(Duration.ofMinutes(11));
        cinema.authorize(UUID.randomUUID(), booking);
        events.await("booking.confirmed.v1", booking);
        sweeper.sweep();
        assertThat(events.count("booking.expired.v1", booking)).isZero();
    }

    @Test
    void rejectsALatePaymentWhenASeatIsGoneAndTakesNoneOfTheOthers() {
        UUID show = cinema.aShow();
        UUID booking = cinema.aBooking(asha, show, "A1", "A2");
        clock.advance(Duration.ofMinutes(11));
        UUID hold = cinema.aHold(ben, show, "A2");
        UUID payment = UUID.randomUUID();
        cinema.authorize(payment, booking);
        var rejected = events.await("booking.rejected.v1", booking);
        assertThat(rejected.path("reason").asString()).isEqualTo("seat-taken");
        assertThat(rejected.path("paymentId").asString()).isEqualTo(payment.toString());
        assertThat(cinema.seat(show, "A1")).isEqualTo("available");
        assertThat(cinema.get("/api/holds/" + hold, ben).status()).isEqualTo(200);
        assertThat(cinema.booking(asha, booking).path("status").asString()).isEqualTo("REJECTED");
        assertThat(cinema.count("select count(*) from booking_seat where booking_id = ? and sold", booking))
                .isZero();
        cinema.awaitTaken(REACTIONS, cinema.authorize(UUID.randomUUID(), booking));
        assertThat(events.count("booking.rejected.v1", booking)).isEqualTo(1);
    }

    @Test
    void usesAPromoCodeOnceMoreThatItGaveBackWhenItExpired() {
        UUID show = cinema.aShow();
        String code = promoCodes.aCode(Map.of("percent", 10, "maxUses", 1));
        UUID booking = Cinema.created(promoCodes.book(asha, cinema.aHold(asha, show, "A1"), code));
        clock.advance(Duration.ofMinutes(11));
        sweeper.sweep();
        assertThat(promoCodes.used(code)).isZero();
        cinema.authorize(UUID.randomUUID(), booking);
        events.await("booking.confirmed.v1", booking);
        assertThat(promoCodes.used(code)).isEqualTo(1);
    }

    @Test
    void rejectsALatePaymentWhosePromoCodeOthersHaveUsedUp() {
        UUID show = cinema.aShow();
        String code = promoCodes.aCode(Map.of("percent", 10, "maxUses", 1));
        UUID booking = Cinema.created(promoCodes.book(asha, cinema.aHold(asha, show, "A1"), code));
        clock.advance(Duration.ofMinutes(11));
        sweeper.sweep();
        Cinema.created(promoCodes.book(ben, cinema.aHold(ben, show, "A2"), code));
        cinema.authorize(UUID.randomUUID(), booking);
        assertThat(events.await("booking.rejected.v1", booking).path("reason").asString())
                .isEqualTo("promo-code-used-up");
        assertThat(cinema.seat(show, "A1")).isEqualTo("available");
        assertThat(cinema.count("select count(*) from booking_seat where booking_id = ? and sold", booking))
                .isZero();
        assertThat(promoCodes.used(code)).isEqualTo(1);
    }

    @Test
    void rejectsRatherThanSellsTwiceShouldTheSeatRowsEverBeWrong() {
        UUID show = cinema.aShow();
        UUID sold = cinema.aConfirmedBooking(ben, show, "A1");
        cinema.jdbc.sql("""
                        update seat set state = 'FREE', hold_id = null, customer_id = null, booking_id = null
                        where show_id = :show and seat = 'A1'
                        """).param("show", show).update();
        UUID booking = cinema.aBooking(asha, show, "A1", "A2");
        cinema.authorize(UUID.randomUUID(), booking);
        events.await("booking.rejected.v1", booking);
        assertThat(cinema.booking(ben, sold).path("status").asString()).isEqualTo("CONFIRMED");
        assertThat(cinema.seat(show, "A2")).isEqualTo("available");
        assertThat(cinema.count("select count(*) from booking_seat where booking_id = ? and sold", booking))
                .isZero();
    }

    @Test
    void rejectsALatePaymentOnceTheShowHasStarted() {
        UUID show = cinema.aShow(Duration.ofMinutes(12), 3, 10);
        UUID booking = cinema.aBooking(asha, show, "A1");
        clock.advance(Duration.ofMinutes(13));
        cinema.authorize(UUID.randomUUID(), booking);
        assertThat(events.await("booking.rejected.v1", booking).path("reason").asString())
                .isEqualTo("show-started");
    }

    @Test
    void tellsTheOthersAlthoughOneBookingCannotBeSwept() {
        UUID show = cinema.aShow();
        UUID stuck = cinema.aBooking(asha, show, "A1");
        UUID other = cinema.aBooking(ben, show, "B1");
        cinema.setSeatVersion(show, "A1", Long.MAX_VALUE);
        clock.advance(Duration.ofMinutes(11));
        sweeper.sweep();
        events.await("booking.expired.v1", other);
        assertThat(events.count("booking.expired.v1", stuck)).isZero();
        cinema.setSeatVersion(show, "A1", 1000);
        sweeper.sweep();
        events.await("booking.expired.v1", stuck);
    }
}

package io.cinestream.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.local.launcher.Platform;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** kill -9 of a part while something is under way: after its restart everything has happened, once. */
class KilledMidwayIT {

    private static final Duration RECOVERY = Duration.ofMinutes(3);

    private final Platform parts = RunningPlatform.parts();
    private final Cinema cinema = RunningPlatform.cinema();
    private final MailBox mails = RunningPlatform.mails();

    @ParameterizedTest
    @ValueSource(strings = {"identity", "kafka", "notification"})
    void aRegistrationIsToldOnceWhateverDies(String part) {
        Person person = Person.registers(RunningPlatform.gateway(), "Dora");
        parts.kill(part);
        parts.start(part);
        Eventually.holds("the welcome mail", RECOVERY, () -> mails.count(person, "Welcome") == 1);
        Eventually.holds("the welcome toast", RECOVERY, () -> person.countToasts("welcome") == 1);
        Person fence = Person.registers(RunningPlatform.gateway(), "Eve");
        Eventually.holds("the next welcome mail", RECOVERY, () -> mails.count(fence, "Welcome") == 1);
        assertThat(mails.count(person, "Welcome")).isOne();
        assertThat(person.countToasts("welcome")).isOne();
    }

    @Test
    void aBookingPaidWhileBookingIsDownIsConfirmedExactlyOnceAfterItsRestart() {
        Person person = Person.registers(RunningPlatform.gateway(), "Finn");
        Booking booking = person.books(show(), "A1", "A2");
        Payment payment = booking.opensPayment();
        assertThat(payment.status()).isEqualTo("PENDING");
        parts.kill("booking");
        payment.approve(Map.of());
        payment.awaitStatus("AUTHORIZED");
        person.client().get("/api/bookings/" + booking.id()).expect(503);
        parts.start("booking");
        booking.awaitStatus("CONFIRMED", RECOVERY);
        payment.awaitStatus("CAPTURED");
        mails.await(person, booking.reference(), "A1", "A2");
        assertThat(Facts.of(booking, "booking.confirmed.v1")).hasSize(1);
        assertThat(payment.entries("CAPTURE")).isOne();
        assertThat(mails.count(person, booking.reference())).isOne();
    }

    @Test
    void aPaymentApprovedWhileEveryOtherPartDiesIsCapturedOnce() {
        Person person = Person.registers(RunningPlatform.gateway(), "Gita");
        Booking booking = person.books(show(), "B1");
        Payment payment = booking.opensPayment();
        payment.approve(Map.of());
        List.of("payment", "booking", "notification").forEach(parts::kill);
        List.of("payment", "booking", "notification").forEach(parts::start);
        booking.awaitStatus("CONFIRMED", RECOVERY);
        Eventually.holds(
                "the money to be captured", RECOVERY, () -> payment.status().equals("CAPTURED"));
        Eventually.holds("the ticket's mail", RECOVERY, () -> mails.count(person, booking.reference()) == 1);
        assertThat(payment.entries("CAPTURE")).isOne();
        assertThat(Facts.of(booking, "booking.confirmed.v1")).hasSize(1);
    }

    private UUID show() {
        return cinema.schedules(
                cinema.addsFilm("Back Again"),
                cinema.opensHall(),
                RunningPlatform.now().plus(Duration.ofDays(3)));
    }
}

package io.cinestream.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.local.launcher.Platform;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** kill -9 of every part between any two steps of a purchase: it is confirmed, told and cancelled all the same, each once. */
@Tag("deep")
class EveryStepKilledIT {

    private static final Duration RECOVERY = Duration.ofMinutes(3);
    private static final List<String> PARTS =
            List.of("catalog", "booking", "payment", "notification", "streaming", "gateway", "kafka", "keycloak");
    private static final List<String> MOMENTS = List.of("held", "booked", "paying", "approved", "cancelling");

    private final Platform parts = RunningPlatform.parts();
    private final Cinema cinema = RunningPlatform.cinema();
    private final MailBox mails = RunningPlatform.mails();

    static Stream<Arguments> killings() {
        return PARTS.stream().flatMap(part -> MOMENTS.stream().map(moment -> Arguments.of(part, moment)));
    }

    @ParameterizedTest(name = "{0} dies once it is {1}")
    @MethodSource("killings")
    void thePurchaseEndsAsIfNothingHadHappened(String part, String moment) {
        UUID show = cinema.schedules(
                cinema.addsFilm("Still Standing"),
                cinema.opensHall(),
                RunningPlatform.now().plus(Duration.ofDays(3)));
        Person person = Person.registers(RunningPlatform.gateway(), "Ida");
        person.client();
        String hold =
                person.holds(show, "A1", "A2").expect(201).json().path("id").asString();
        killIf(moment.equals("held"), part);
        Booking booking = person.books(hold);
        killIf(moment.equals("booked"), part);
        Payment payment = booking.opensPayment();
        killIf(moment.equals("paying"), part);
        payment.approve(Map.of("times", 2));
        killIf(moment.equals("approved"), part);
        booking.awaitStatus("CONFIRMED", RECOVERY);
        Eventually.holds("the ticket's mail", RECOVERY, () -> mails.count(person, booking.reference()) == 1);
        booking.cancels().expect(200);
        killIf(moment.equals("cancelling"), part);
        Eventually.holds("the refund", RECOVERY, () -> payment.status().equals("REFUNDED"));
        Eventually.holds("three mails about it", RECOVERY, () -> mails.count(person, booking.reference()) == 3);
        assertThat(payment.entries("CAPTURE")).isOne();
        assertThat(payment.entries("REFUND")).isOne();
        assertThat(Facts.of(booking, "booking.confirmed.v1")).hasSize(1);
        assertThat(Facts.of(booking, "booking.cancelled.v1")).hasSize(1);
        assertThat(cinema.seatStatus(show, "A1")).isEqualTo("available");
        assertThat(person.countToasts("booking-confirmed")).isOne();
        assertThat(person.countToasts("booking-cancelled")).isOne();
        assertThat(person.countToasts("payment-refunded")).isOne();
    }

    private void killIf(boolean now, String part) {
        if (now) {
            parts.kill(part);
            parts.start(part);
        }
    }
}

package io.cinestream.booking.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.booking.Answer;
import io.cinestream.booking.AtOnce;
import io.cinestream.booking.BookingTest;
import io.cinestream.booking.Cinema;
import io.cinestream.testsupport.TestClock;
import io.cinestream.testsupport.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BookingTest
class CancellationIT {

    private final UUID asha = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();

    @Autowired
    private Cinema cinema;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestEvents events;

    @Test
    void quotesAndRefundsEverythingADayAhead() {
        UUID show = cinema.aShow();
        UUID booking = cinema.aConfirmedBooking(asha, show, "B1", "B2");
        var quote = cinema.get("/api/bookings/" + booking + "/cancellation", asha);
        assertThat(quote.status()).isEqualTo(200);
        assertThat(quote.body().path("refundPercent").asInt()).isEqualTo(100);
        assertThat(quote.body().at("/refund/amount").asLong()).isEqualTo(50000);
        Answer cancelled = cinema.cancel(asha, booking);
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.text("status")).isEqualTo("CANCELLED");
        assertThat(cancelled.body().at("/refund/amount").asLong()).isEqualTo(50000);
        var event = events.await("booking.cancelled.v1", booking);
        assertThat(event.path("reason").asString()).isEqualTo("customer");
        assertThat(event.path("refundMinor").asLong()).isEqualTo(50000);
        assertThat(event.has("paymentId")).isTrue();
        assertThat(cinema.seat(show, "B1")).isEqualTo("available");
        UUID bens = cinema.aConfirmedBooking(ben, show, "B1");
        assertThat(cinema.booking(ben, bens).path("status").asString()).isEqualTo("CONFIRMED");
    }

    @Test
    void refundsHalfOnTheLastDay() {
        UUID show = cinema.aShow(Duration.ofHours(23), 3, 10);
        UUID booking = cinema.aConfirmedBooking(asha, show, "B1");
        assertThat(cinema.cancel(asha, booking).body().at("/refund/amount").asLong())
                .isEqualTo(12500);
    }

    @Test
    void allowsCancellingUntilTheLastHourBegins() {
        UUID show = cinema.aShow(Duration.ofMinutes(70), 3, 10);
        UUID first = cinema.aConfirmedBooking(asha, show, "A1");
        UUID second = cinema.aConfirmedBooking(asha, show, "A2");
        Instant startsAt =
                Instant.parse(cinema.booking(asha, first).at("/show/startsAt").asString());
        clock.advance(Duration.between(cinema.now(), startsAt).minusMinutes(61));
        assertThat(cinema.cancel(asha, first).status()).isEqualTo(200);
        clock.advance(Duration.between(cinema.now(), startsAt).minusMinutes(60).plusMillis(1));
        Answer late = cinema.cancel(asha, second);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("too-late-to-cancel");
        assertThat(cinema.get("/api/bookings/" + second + "/cancellation", asha).code())
                .isEqualTo("too-late-to-cancel");
        assertThat(cinema.seat(show, "A2")).isEqualTo("booked");
    }

    @Test
    void cancelsAnUnpaidBookingAndLeavesAPaymentThatComesLaterAlone() {
        UUID show = cinema.aShow();
        UUID booking = cinema.aBooking(asha, show, "A1");
        assertThat(cinema.cancel(asha, booking).body().at("/refund/amount").asLong())
                .isZero();
        assertThat(cinema.seat(show, "A1")).isEqualTo("available");
        cinema.awaitTaken("booking-payments", cinema.authorize(UUID.randomUUID(), booking));
        assertThat(cinema.booking(asha, booking).path("status").asString()).isEqualTo("CANCELLED");
        events.await("booking.cancelled.v1", booking);
        assertThat(events.count("booking.cancelled.v1", booking)).isEqualTo(1);
        assertThat(events.count("booking.rejected.v1", booking)).isZero();
    }

    @Test
    void cancelsOnceHoweverOftenItIsAsked() throws Exception {
        UUID show = cinema.aShow();
        UUID booking = cinema.aConfirmedBooking(asha, show, "A1");
        List<Answer> answers = AtOnce.run(8, number -> cinema.cancel(asha, booking));
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 200))
                .allMatch(answer -> answer.code().equals("not-cancellable"));
        events.await("booking.cancelled.v1", booking);
        assertThat(events.count("booking.cancelled.v1", booking)).isEqualTo(1);
    }

    @Test
    void refusesOthersBookingsAndSingleSeats() {
        UUID show = cinema.aShow();
        UUID booking = cinema.aConfirmedBooking(asha, show, "A1", "A2");
        assertThat(cinema.cancel(ben, booking).status()).isEqualTo(404);
        assertThat(cinema.get("/api/bookings/" + booking + "/cancellation", ben).status())
                .isEqualTo(404);
        String path = "/api/bookings/" + booking + "/cancellation";
        assertThat(cinema.post(path, asha, Map.of("seats", List.of("A1"))).status())
                .isEqualTo(400);
        assertThat(cinema.post(path, asha, Map.of("seats", List.of("A2", "A1"))).status())
                .isEqualTo(200);
    }
}

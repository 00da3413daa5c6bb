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
import tools.jackson.databind.JsonNode;

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
    void refusesOthersBookings() {
        UUID show = cinema.aShow();
        UUID booking = cinema.aConfirmedBooking(asha, show, "A1", "A2");
        assertThat(cinema.cancel(ben, booking).status()).isEqualTo(404);
        assertThat(cancel(ben, booking, "A1").status()).isEqualTo(404);
        assertThat(cinema.get("/api/bookings/" + booking + "/cancellation", ben).status())
                .isEqualTo(404);
    }

    @Test
    void refundsByWhatWasAgreedAtPurchaseAndNotByWhatIsConfiguredNow() {
        UUID show = cinema.aShow(Duration.ofHours(30), 3, 10);
        UUID booking = cinema.aConfirmedBooking(asha, show, "B1");
        cinema.jdbc
                .sql("update booking set full_refund_seconds = 48 * 3600, part_refund_percent = 30 where id = :id")
                .param("id", booking)
                .update();
        var quote =
                cinema.get("/api/bookings/" + booking + "/cancellation", asha).body();
        assertThat(quote.path("refundPercent").asInt()).isEqualTo(30);
        assertThat(quote.at("/refund/amount").asLong()).isEqualTo(7500);
        assertThat(quote.at("/kept/amount").asLong()).isEqualTo(17500);
        assertThat(quote.path("tiers")).hasSize(2);
        assertThat(quote.at("/tiers/1/percent").asInt()).isEqualTo(30);
        assertThat(quote.at("/tiers/1/until")).isEqualTo(quote.path("cancellableUntil"));
    }

    @Test
    void givesBackOneSeatAndKeepsTheOthers() {
        UUID show = cinema.aShow();
        UUID booking = cinema.aConfirmedBooking(asha, show, "A1", "B1", "B2");
        var quote = cinema.get("/api/bookings/" + booking + "/cancellation?seats=B1", asha);
        assertThat(quote.body().path("seats")).extracting(JsonNode::asString).containsExactly("B1");
        assertThat(quote.body().at("/refund/amount").asLong()).isEqualTo(25000);

        Answer changed = cancel(asha, booking, "B1");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("status")).isEqualTo("CONFIRMED");
        assertThat(changed.body().path("seats")).extracting(JsonNode::asString).containsExactly("A1", "B2");
        assertThat(changed.body().path("cancelledSeats"))
                .extracting(JsonNode::asString)
                .containsExactly("B1");
        assertThat(changed.body().at("/refund/amount").asLong()).isEqualTo(25000);
        assertThat(changed.body().at("/price/total/amount").asLong()).isEqualTo(68000);
        var event = events.await("booking.changed.v1", booking);
        assertThat(event.path("change").asString()).isEqualTo("seats-cancelled");
        assertThat(event.path("seats")).extracting(JsonNode::asString).containsExactly("A1", "B2");
        assertThat(event.path("cancelledSeats")).extracting(JsonNode::asString).containsExactly("B1");
        assertThat(event.path("refundMinor").asLong()).isEqualTo(25000);
        assertThat(event.path("totalMinor").asLong()).isEqualTo(68000);
        assertThat(cinema.seat(show, "B1")).isEqualTo("available");
        assertThat(cinema.seat(show, "B2")).isEqualTo("booked");
        cinema.aConfirmedBooking(ben, show, "B1");
        assertThat(cancel(asha, booking, "B1").code()).isEqualTo("seats-not-in-booking");
    }

    @Test
    void endsTheBookingWithItsLastSeat() {
        UUID show = cinema.aShow();
        UUID booking = cinema.aConfirmedBooking(asha, show, "A1", "B1");
        cancel(asha, booking, "A1");
        Answer ended = cancel(asha, booking, "B1");
        assertThat(ended.text("status")).isEqualTo("CANCELLED");
        assertThat(ended.body().at("/refund/amount").asLong()).isEqualTo(43000);
        var event = events.await("booking.cancelled.v1", booking);
        assertThat(event.path("seats")).extracting(JsonNode::asString).containsExactly("B1");
        assertThat(event.path("refundMinor").asLong()).isEqualTo(43000);
        assertThat(cinema.seat(show, "B1")).isEqualTo("available");
    }

    @Test
    void refundsWhatIsLeftWhenTheShowIsCalledOffAfterASeatWasGivenBack() {
        UUID show = cinema.aShow(Duration.ofHours(23), 3, 10);
        UUID booking = cinema.aConfirmedBooking(asha, show, "A1", "B1");
        assertThat(cancel(asha, booking, "A1").body().at("/refund/amount").asLong())
                .isEqualTo(9000);
        cinema.announce("show.cancelled.v1", show, 2, cinema.showAsKnown(show));
        var event = events.await("booking.cancelled.v1", booking);
        assertThat(event.path("refundMinor").asLong()).isEqualTo(9000 + 25000);
    }

    @Test
    void givesASeatBackOnceHoweverManyAskAtOnce() throws Exception {
        UUID show = cinema.aShow();
        UUID booking = cinema.aConfirmedBooking(asha, show, "B1", "B2", "B3");
        List<Answer> answers = AtOnce.run(8, number -> cancel(asha, booking, "B1"));
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 200))
                .allMatch(answer -> answer.code().equals("seats-not-in-booking"));
        AtOnce.run(2, number -> cancel(asha, booking, "B" + (number + 2)));
        var ended = cinema.booking(asha, booking);
        assertThat(ended.path("status").asString()).isEqualTo("CANCELLED");
        assertThat(ended.at("/refund/amount").asLong()).isEqualTo(75000);
        events.await("booking.cancelled.v1", booking);
        assertThat(events.count("booking.changed.v1", booking)).isEqualTo(2);
    }

    @Test
    void givesNoSingleSeatOfAnUnpaidBookingBack() {
        UUID show = cinema.aShow();
        UUID booking = cinema.aBooking(asha, show, "A1", "A2");
        assertThat(cancel(asha, booking, "A1").code()).isEqualTo("seats-not-paid");
        assertThat(cancel(asha, booking, "C9").code()).isEqualTo("seats-not-in-booking");
        assertThat(cinema.post("/api/bookings/" + booking + "/cancellation", asha, Map.of("seats", List.of()))
                        .status())
                .isEqualTo(400);
        assertThat(cancel(asha, booking, "A2", "A1").text("status")).isEqualTo("CANCELLED");
    }

    @Test
    void keepsOneSeatOutOfTheRefundOfMoneyThatWasNeverTaken() {
        UUID show = cinema.aShow();
        UUID booking = cinema.aBooking(asha, show, "A1", "A2");
        UUID payment = UUID.randomUUID();
        cinema.authorize(payment, booking);
        cinema.awaitStatus(asha, booking, "CONFIRMED");
        cancel(asha, booking, "A1");
        cinema.pay("payment.capture-failed.v1", payment, 3, booking);
        var cancelled = events.await("booking.cancelled.v1", booking);
        assertThat(cancelled.path("reason").asString()).isEqualTo("capture-failed");
        assertThat(cancelled.path("refundMinor").asLong()).isZero();
    }

    private Answer cancel(UUID customer, UUID booking, String... seats) {
        return cinema.post("/api/bookings/" + booking + "/cancellation", customer, Map.of("seats", List.of(seats)));
    }
}

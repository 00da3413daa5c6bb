package io.cinestream.booking.bookings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cinestream.booking.Answer;
import io.cinestream.booking.AtOnce;
import io.cinestream.booking.BookingTest;
import io.cinestream.booking.Cinema;
import io.cinestream.testsupport.TestClock;
import io.cinestream.testsupport.TestEvents;
import io.cinestream.testsupport.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpMethod;

@BookingTest
class PlaceBookingIT {

    private final UUID asha = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();

    @Autowired
    private Cinema cinema;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestTokens tokens;

    @Test
    void turnsAHoldIntoABookingWithItsDeadlineAndPrice() {
        UUID show = cinema.aShow();
        Answer hold = cinema.hold(asha, show, "B1", "B2");
        Answer booked = cinema.book(asha, Cinema.created(hold));
        assertThat(booked.status()).isEqualTo(201);
        var booking = booked.body();
        assertThat(booking.path("status").asString()).isEqualTo("AWAITING_PAYMENT");
        assertThat(booking.path("reference").asString()).matches("CS-[23456789A-HJKMNP-TV-Z]{8}");
        assertThat(booking.path("expiresAt")).isEqualTo(hold.body().path("expiresAt"));
        assertThat(booking.path("expiresInSeconds").asLong()).isBetween(1L, 600L);
        assertThat(booking.at("/price/total/amount").asLong()).isEqualTo(50000);
        assertThat(booking.at("/payment/status").asString()).isEqualTo("NONE");
        assertThat(booking.at("/show/movieTitle").asString()).isEqualTo("The Grand Budapest Hotel");
        assertThat(booking.at("/show/theater/city").asString()).isEqualTo("Bengaluru");
        assertThat(Instant.parse(booking.path("cancellableUntil").asString()))
                .isEqualTo(
                        Instant.parse(booking.at("/show/startsAt").asString()).minusSeconds(3600));
        UUID id = UUID.fromString(booking.path("id").asString());
        var placed = events.await("booking.placed.v1", id);
        assertThat(placed.path("aggregateVersion").asLong()).isEqualTo(1);
        assertThat(placed.path("seats")).extracting(seat -> seat.asString()).containsExactly("B1", "B2");
        assertThat(placed.path("totalMinor").asLong()).isEqualTo(50000);
        assertThat(placed.path("userId").asString()).isEqualTo(asha.toString());
        assertThat(cinema.seat(show, "B1")).isEqualTo("selected");
        assertThat(cinema.seat(show, "B1", asha).path("mine").asBoolean()).isTrue();
    }

    @Test
    void makesExactlyOneBookingOfAHold() throws Exception {
        UUID show = cinema.aShow();
        UUID hold = cinema.aHold(asha, show, "A1");
        List<Answer> answers = AtOnce.run(10, number -> cinema.book(asha, hold));
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .allMatch(answer -> answer.status() == 410 && answer.code().equals("hold-consumed"));
        assertThat(cinema.count("select count(*) from booking where show_id = ?", show))
                .isEqualTo(1);
        assertThat(cinema.get("/api/holds/" + hold, asha).status()).isEqualTo(410);
    }

    @Test
    void refusesHoldsThatAreNotThereToBook() {
        UUID show = cinema.aShow();
        UUID hold = cinema.aHold(asha, show, "A1");
        assertThat(cinema.book(ben, hold).status()).isEqualTo(404);
        assertThat(cinema.book(asha, UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(cinema.post("/api/bookings", asha, Map.of()).status()).isEqualTo(400);
        assertThat(cinema.post("/api/bookings", asha, Map.of("holdId", hold, "totalMinor", 1))
                        .status())
                .isEqualTo(400);
        clock.advance(Duration.ofMinutes(10));
        Answer expired = cinema.book(asha, hold);
        assertThat(expired.status()).isEqualTo(410);
        assertThat(expired.code()).isEqualTo("hold-expired");
    }

    @Test
    void confirmsAtOnceWhenThereIsNothingToPay() {
        UUID show = UUID.randomUUID();
        var free = cinema.show(show, cinema.now().plusSeconds(90_000), 3, 10);
        var prices = free.putArray("prices");
        for (String category : List.of("front", "middle", "back")) {
            prices.addObject().put("category", category).put("amountMinor", 0);
        }
        cinema.announce("show.scheduled.v1", show, 1, free);
        Cinema.awaitTrue(() -> cinema.count("select count(*) from seat where show_id = ?", show) == 30);
        UUID booking = cinema.aBooking(asha, show, "A1");
        assertThat(cinema.booking(asha, booking).path("status").asString()).isEqualTo("CONFIRMED");
        var confirmed = events.await("booking.confirmed.v1", booking);
        assertThat(confirmed.has("paymentId")).isFalse();
        assertThat(confirmed.path("aggregateVersion").asLong())
                .isGreaterThan(events.await("booking.placed.v1", booking)
                        .path("aggregateVersion")
                        .asLong());
        assertThat(cinema.seat(show, "A1")).isEqualTo("booked");
    }

    @Test
    void showsACustomerTheirOwnBookingsAndAnAdministratorAll() {
        UUID show = cinema.aShow();
        UUID first = cinema.aBooking(asha, show, "A1");
        UUID second = cinema.aBooking(asha, show, "A2");
        UUID bens = cinema.aBooking(ben, show, "A3");
        var own = cinema.get("/api/bookings?size=1", asha).body();
        assertThat(own.path("total").asLong()).isEqualTo(2);
        assertThat(own.at("/items/0/id").asString()).isEqualTo(second.toString());
        assertThat(cinema.get("/api/bookings?size=1&page=1", asha)
                        .body()
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(first.toString());
        assertThat(cinema.get("/api/bookings/" + bens, asha).status()).isEqualTo(404);
        assertThat(cinema.get("/api/bookings?page=-1", asha).status()).isEqualTo(400);
        String admin = tokens.admin(UUID.randomUUID());
        assertThat(cinema.send(HttpMethod.GET, "/api/bookings/" + bens, admin, null, Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(cinema.send(HttpMethod.GET, "/api/bookings?size=100", admin, null, Map.of())
                        .body()
                        .path("total")
                        .asLong())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void cannotStoreASecondSaleOfASeat() {
        UUID show = cinema.aShow();
        cinema.aConfirmedBooking(asha, show, "A1");
        UUID other = cinema.aBooking(ben, show, "A2");
        assertThatThrownBy(() -> cinema.jdbc
                        .sql("insert into booking_seat (booking_id, show_id, seat, category, price_minor, sold)"
                                + " values (:booking, :show, 'A1', 'front', 0, true)")
                        .param("booking", other)
                        .param("show", show)
                        .update())
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("booking_seat_sold_once");
    }
}

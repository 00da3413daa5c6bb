package io.cinestream.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OpenPaymentIT extends PaymentScene {

    @Test
    void answersNotFoundForSomebodyElsesBookingAndPayment() {
        Booking booking = aPlacedBooking();
        Opened payment = anOpenPayment(booking);
        UUID stranger = UUID.randomUUID();

        assertThat(open(booking, stranger).status()).isEqualTo(404);
        assertThat(open(booking, stranger).code()).isEqualTo("booking-not-found");
        assertThat(get("/api/payments/" + payment.id(), tokens.customer(stranger))
                        .status())
                .isEqualTo(404);
        assertThat(get("/api/payments/" + payment.id(), tokens.admin(stranger)).status())
                .isEqualTo(404);
        assertThat(get("/api/payments?bookingId=" + booking.id(), tokens.customer(stranger))
                        .body()
                        .path("total")
                        .asLong())
                .isZero();
    }

    @Test
    void refusesWhoeverIsNotLoggedIn() {
        Booking booking = aPlacedBooking();

        assertThat(post("/api/payments", null, body(booking)).status()).isEqualTo(401);
        assertThat(get("/api/payments/" + UUID.randomUUID(), null).status()).isEqualTo(401);
        assertThat(get("/api/payments?bookingId=" + booking.id(), tokens.expired(booking.customer()))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void takesNoPriceFromTheBrowser() {
        Booking booking = aPlacedBooking();
        for (String field : new String[] {"amount", "amountMinor", "currency", "status"}) {
            Map<String, Object> body = new HashMap<>(body(booking));
            body.put(field, 1);
            Reply reply = post("/api/payments", tokens.customer(booking.customer()), body);
            assertThat(reply.status()).as(field).isEqualTo(400);
            assertThat(reply.code()).isEqualTo("invalid-request");
        }
    }

    @Test
    void refusesWhatItCannotOffer() {
        Booking booking = aPlacedBooking();
        String token = tokens.customer(booking.customer());

        assertThat(post("/api/payments", token, with(booking, "provider", "stripe"))
                        .status())
                .isEqualTo(400);
        assertThat(post("/api/payments", token, with(booking, "method", "cash")).status())
                .isEqualTo(400);
        assertThat(post("/api/payments", token, with(booking, "bookingId", "x")).status())
                .isEqualTo(400);
        assertThat(get("/api/payments", token).status()).isEqualTo(400);
        assertThat(get("/api/payments?bookingId=" + booking.id() + "&page=-1", token)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void asksToRepeatWhileTheBookingIsStillOnItsWay() {
        Booking unheard = new Booking(UUID.randomUUID(), UUID.randomUUID());

        Reply reply = openOnce(unheard, unheard.customer());

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.code()).isEqualTo("not-yet-known");
        assertThat(reply.raw().getResponseHeaders().getFirst("Retry-After")).isEqualTo("1");
    }

    @Test
    void refusesABookingWhoseTimeIsOver() {
        Booking told = aPlacedBooking();
        tell("expired", told, 2, Map.of());
        awaitQuiet(told, 2);
        assertThat(open(told, told.customer()).status()).isEqualTo(410);

        Booking untold = aPlacedBooking();
        awaitQuiet(untold, 1);
        clock.advance(Duration.ofMinutes(11));
        assertThat(open(untold, untold.customer()).code()).isEqualTo("booking-expired");
    }

    @Test
    void trustsBookingsWordOnceAPaymentHasMovedTheDeadline() {
        Booking booking = aPlacedBooking();
        decline(anOpenPayment(booking));

        clock.advance(Duration.ofMinutes(11));

        assertThat(open(booking, booking.customer()).status()).isEqualTo(201);
    }

    @Test
    void asksNoMoneyForAFreeBooking() {
        Booking free = new Booking(UUID.randomUUID(), UUID.randomUUID());
        tell("placed", free, 1, Map.of("totalMinor", 0));

        assertThat(open(free, free.customer()).code()).isEqualTo("nothing-to-pay");
    }

    private static Map<String, Object> body(Booking booking) {
        return Map.of("bookingId", booking.id(), "provider", "sandbox", "method", "card");
    }

    private static Map<String, Object> with(Booking booking, String field, String value) {
        Map<String, Object> body = new HashMap<>(body(booking));
        body.put(field, value);
        return body;
    }
}

package io.cinestream.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PaymentLifeIT extends PaymentScene {

    @Test
    void goesFromOpenedToRefunded() {
        Booking booking = aPlacedBooking();
        Reply opened = open(booking, booking.customer());
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.body().path("status").asString()).isEqualTo("PENDING");
        assertThat(opened.body().at("/amount/amount").asLong()).isEqualTo(TOTAL);
        assertThat(opened.body().at("/amount/currency").asString()).isEqualTo("INR");
        String page = opened.body().path("checkoutUrl").asString();
        assertThat(page).startsWith("http://localhost:8080/sandbox/checkout/");
        Opened payment = new Opened(
                UUID.fromString(opened.body().path("id").asString()), page.substring(page.lastIndexOf('/') + 1));
        JsonNode told = events.await("payment.opened.v1", payment.id());
        assertThat(told.path("bookingId").asString()).isEqualTo(booking.id().toString());
        assertThat(told.path("amountMinor").asLong()).isEqualTo(TOTAL);

        approve(payment, Map.of());
        events.await("payment.authorized.v1", payment.id());
        confirm(booking, payment);
        events.await("payment.captured.v1", payment.id());
        cancel(booking, payment, TOTAL);
        JsonNode refunded = events.await("payment.refunded.v1", payment.id());

        assertThat(refunded.path("refundMinor").asLong()).isEqualTo(TOTAL);
        assertThat(refunded.path("reason").asString()).isEqualTo("customer");
        assertThat(refunded.path("aggregateVersion").asLong()).isEqualTo(4);
        assertThat(stateOf(payment)).isEqualTo("REFUNDED");
        assertThat(books(payment)).containsExactly("AUTHORIZATION 50000", "CAPTURE 50000", "REFUND 50000");
        Reply read = get("/api/payments/" + payment.id(), tokens.customer(booking.customer()));
        assertThat(read.body().path("status").asString()).isEqualTo("REFUNDED");
        assertThat(read.body().at("/refunded/amount").asLong()).isEqualTo(TOTAL);
        assertThat(read.body().has("checkoutUrl")).isFalse();
    }

    @Test
    void givesBackAPartAndNothingMore() {
        Booking booking = aPlacedBooking();
        Opened payment = aCapturedPayment(booking);

        cancel(booking, payment, TOTAL / 2);

        events.await("payment.refunded.v1", payment.id());
        awaitQuiet(booking, 4);
        assertThat(stateOf(payment)).isEqualTo("PARTIALLY_REFUNDED");
        assertThat(books(payment)).containsExactly("AUTHORIZATION 50000", "CAPTURE 50000", "REFUND 25000");
    }

    @Test
    void keepsAllWhenNothingIsOwed() {
        Booking booking = aPlacedBooking();
        Opened payment = aCapturedPayment(booking);

        cancel(booking, payment, 0);

        awaitQuiet(booking, 4);
        assertThat(stateOf(payment)).isEqualTo("CAPTURED");
    }

    @Test
    void mayBePaidAgainAfterADecline() {
        Booking booking = aPlacedBooking();
        Opened declined = anOpenPayment(booking);
        decline(declined);
        assertThat(events.await("payment.declined.v1", declined.id())
                        .path("reason")
                        .asString())
                .isEqualTo("card-declined");

        Opened second = anAuthorizedPayment(booking);

        Reply list = get("/api/payments?bookingId=" + booking.id(), tokens.customer(booking.customer()));
        assertThat(list.body().path("total").asLong()).isEqualTo(2);
        assertThat(list.body().at("/items/0/id").asString())
                .isEqualTo(second.id().toString());
        assertThat(list.body().at("/items/1/status").asString()).isEqualTo("DECLINED");
    }

    @Test
    void releasesOneOfTwoPaymentsThatAreApprovedAtOnce() throws Exception {
        Booking booking = aPlacedBooking();
        List<Opened> both = List.of(anOpenPayment(booking), anOpenPayment(booking));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(both.stream()
                    .<Callable<Reply>>map(payment -> () -> approve(payment, Map.of()))
                    .toList());
        }

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(both.stream().map(this::stateOf))
                        .containsExactlyInAnyOrder("AUTHORIZED", "RELEASED"));
        Opened kept = both.stream()
                .filter(payment -> stateOf(payment).equals("AUTHORIZED"))
                .findFirst()
                .orElseThrow();
        Opened released = both.get(1 - both.indexOf(kept));
        confirm(booking, kept);
        events.await("payment.captured.v1", kept.id());
        awaitQuiet(booking, 3);
        assertThat(books(kept)).containsExactly("AUTHORIZATION 50000", "CAPTURE 50000");
        assertThat(books(released)).containsExactly("AUTHORIZATION 50000", "VOID 50000");
        assertThat(events.count("payment.authorized.v1", released.id())).isZero();
        assertThat(events.await("payment.released.v1", released.id())
                        .path("reason")
                        .asString())
                .isEqualTo("second-authorization");
    }

    @Test
    void tellsBookingOfAnApprovalThatComesAfterTheExpiry() {
        Booking booking = aPlacedBooking();
        Opened payment = anOpenPayment(booking);
        approve(payment, Map.of("delaySeconds", 1800));
        tell("expired", booking, 2, Map.of());
        awaitQuiet(booking, 2);
        assertThat(stateOf(payment)).isEqualTo("PENDING");

        clock.advance(Duration.ofMinutes(31));

        events.await("payment.authorized.v1", payment.id());
        confirm(booking, payment);
        events.await("payment.captured.v1", payment.id());
    }

    @Test
    void releasesWhatBookingRejects() {
        Booking booking = aPlacedBooking();
        Opened payment = anAuthorizedPayment(booking);

        tell("rejected", booking, 3, Map.of("paymentId", payment.id(), "reason", "seat-taken"));

        assertThat(events.await("payment.released.v1", payment.id())
                        .path("reason")
                        .asString())
                .isEqualTo("booking-rejected");
        assertThat(books(payment)).containsExactly("AUTHORIZATION 50000", "VOID 50000");
    }

    @Test
    void saysSoWhenTheCaptureIsRefused() {
        Booking booking = aPlacedBooking();
        Opened payment = anOpenPayment(booking);
        approve(payment, Map.of("refuseCapture", true));
        events.await("payment.authorized.v1", payment.id());

        confirm(booking, payment);

        assertThat(events.await("payment.capture-failed.v1", payment.id())
                        .path("reason")
                        .asString())
                .isEqualTo("capture-refused");
        tell(
                "cancelled",
                booking,
                4,
                Map.of("paymentId", payment.id(), "refundMinor", TOTAL, "reason", "capture-failed"));
        awaitQuiet(booking, 4);
        assertThat(stateOf(payment)).isEqualTo("CAPTURE_FAILED");
    }

    @Test
    void saysSoWhenTheRefundIsRefusedAndLeavesItToAPerson() {
        Booking booking = aPlacedBooking();
        Opened payment = anOpenPayment(booking);
        approve(payment, Map.of("refuseRefund", true));
        events.await("payment.authorized.v1", payment.id());
        confirm(booking, payment);
        events.await("payment.captured.v1", payment.id());

        cancel(booking, payment, TOTAL);

        JsonNode failed = events.await("payment.refund-failed.v1", payment.id());
        assertThat(failed.path("refundMinor").asLong()).isEqualTo(TOTAL);
        awaitQuiet(booking, 4);
        assertThat(stateOf(payment)).isEqualTo("CAPTURED");
    }

    @Test
    void isNotMovedByAVisitToTheSuccessPage() {
        Booking booking = aPlacedBooking();
        Opened payment = anOpenPayment(booking);

        assertThat(get("/sandbox/checkout/" + payment.session(), null).status()).isEqualTo(200);
        assertThat(get("/sandbox/checkout/" + payment.session() + "?status=success", null)
                        .status())
                .isEqualTo(200);

        awaitQuiet(booking, 1);
        assertThat(stateOf(payment)).isEqualTo("PENDING");
        assertThat(books(payment)).isEmpty();
    }
}

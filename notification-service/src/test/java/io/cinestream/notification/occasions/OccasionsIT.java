package io.cinestream.notification.occasions;

import static io.cinestream.notification.Stage.BOOKINGS;
import static io.cinestream.notification.Stage.PAYMENTS;
import static io.cinestream.notification.Stage.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cinestream.local.Mail;
import io.cinestream.local.MailServer;
import io.cinestream.notification.NotificationTest;
import io.cinestream.notification.Stage;
import io.cinestream.testsupport.TestEvents;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NotificationTest
class OccasionsIT {

    @Autowired
    TestEvents events;

    @Autowired
    MailServer mails;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoRegistersGetsOneMailAndOneToast() {
        UUID userId = stage.aCustomer();

        Mail mail = stage.mailTo(userId, "Welcome to CineStream", mails);

        assertThat(mail.text()).contains("Hello Asha Rao").contains("http://localhost:8080/movies");
        assertThat(mail.html()).contains("Asha Rao").contains("href=\"http://localhost:8080/movies\"");
        assertThat(stage.toastKindsOf(userId)).containsExactly("welcome");
    }

    @Test
    void aConfirmedBookingIsMailedWithItsSeatsReferenceAndTheTheatersTime() {
        UUID userId = stage.aCustomer();
        UUID bookingId = UUID.randomUUID();

        UUID cause = stage.happens("booking.confirmed.v1", bookingId, 3, userId);

        Mail mail = stage.mailTo(userId, "Your tickets", mails);
        for (String body : new String[] {mail.text(), mail.html()}) {
            assertThat(body)
                    .contains("CS-7K2M9QXA")
                    .contains("The Grand Budapest Hotel")
                    .contains("Lumiere Indiranagar, Bengaluru")
                    .contains("Screen 1")
                    .contains("B1, B2")
                    .contains("Sat 21 Nov 2026, 19:00 (Asia/Kolkata)")
                    .contains("₹500.00")
                    .contains("http://localhost:8080/bookings/" + bookingId);
        }
        assertThat(stage.toastKindsOf(userId)).containsExactly("welcome", "booking-confirmed");
        UUID mailId = jdbc.sql("select id from mail where cause = :cause")
                .param("cause", cause)
                .query(UUID.class)
                .single();
        assertThat(events.await("message.sent.v1", mailId).get("cause").asString())
                .isEqualTo(cause.toString());
    }

    @Test
    void aCancelledBookingSaysWhyAndWhatGoesBack() {
        UUID userId = stage.aCustomer();

        stage.happens("booking.cancelled.v1", UUID.randomUUID(), 4, userId);

        Mail mail = stage.mailTo(userId, "Cancelled", mails);
        assertThat(mail.text()).contains("as you asked").contains("You get back ₹500.00");
        assertThat(mail.html()).contains("as you asked").contains("₹500.00").contains("B1, B2");
        assertThat(stage.toastKindsOf(userId)).containsExactly("welcome", "booking-cancelled");
    }

    @Test
    void aShowThatIsCancelledIsNotBlamedOnTheCustomer() {
        UUID userId = stage.aCustomer();
        UUID bookingId = UUID.randomUUID();
        var cancelled = stage.booking("booking.cancelled.v1", bookingId, userId).put("reason", "show-cancelled");
        cancelled.remove("refundMinor");

        events.publish(BOOKINGS, "booking.cancelled.v1", bookingId, 4, cancelled);

        Mail mail = stage.mailTo(userId, "Cancelled", mails);
        assertThat(mail.text()).contains("the theater has cancelled this show").contains("nothing to refund");
        assertThat(mail.html()).contains("the theater has cancelled this show").contains("nothing to refund");
    }

    @Test
    void aRejectedBookingSaysThatTheMoneyGoesBack() {
        UUID userId = stage.aCustomer();

        stage.happens("booking.rejected.v1", UUID.randomUUID(), 4, userId);

        Mail mail = stage.mailTo(userId, "Your seats were gone", mails);
        assertThat(mail.text()).contains("Your money goes back: ₹500.00");
        assertThat(mail.html()).contains("Your money goes back").contains("₹500.00");
        assertThat(stage.toastKindsOf(userId)).containsExactly("welcome", "booking-rejected");
    }

    @Test
    void aRefundNamesItsBookingAndTheAmount() {
        UUID userId = stage.aCustomer();
        UUID bookingId = UUID.randomUUID();
        stage.happens("booking.cancelled.v1", bookingId, 4, userId);

        refund(bookingId, userId);

        Mail mail = stage.mailTo(userId, "Refunded: ₹500.00 for CS-7K2M9QXA", mails);
        assertThat(mail.html()).contains("₹500.00").contains("CS-7K2M9QXA");
        stage.awaitTold(userId, "welcome", "booking-cancelled", "payment-refunded");
    }

    @Test
    void aRefundThatIsHeardOfBeforeItsBookingWaitsForIt() {
        UUID userId = stage.aCustomer();
        UUID bookingId = UUID.randomUUID();
        UUID refund = refund(bookingId, userId);
        awaitParked(refund);

        stage.happens("booking.cancelled.v1", bookingId, 4, userId);

        stage.awaitTold(userId, "welcome", "booking-cancelled", "payment-refunded");
    }

    @Test
    void whatIsDeliveredTwiceIsToldOnce() {
        UUID userId = stage.aCustomer();
        UUID bookingId = UUID.randomUUID();
        UUID registered = UUID.randomUUID();
        UUID confirmed = UUID.randomUUID();
        for (int delivery = 0; delivery < 2; delivery++) {
            events.publish(
                    confirmed,
                    BOOKINGS,
                    "booking.confirmed.v1",
                    bookingId,
                    3,
                    stage.booking("booking.confirmed.v1", bookingId, userId));
            events.publish(registered, USERS, "user.registered.v1", userId, 2, stage.user(userId));
        }

        stage.happens("booking.cancelled.v1", bookingId, 4, userId);

        stage.mailTo(userId, "Cancelled", mails);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(stage.toastKindsOf(userId))
                        .containsExactlyInAnyOrder("welcome", "welcome", "booking-confirmed", "booking-cancelled"));
        assertThat(stage.mailKindsOf(userId))
                .containsExactlyInAnyOrder("welcome", "welcome", "booking-confirmed", "booking-cancelled");
    }

    @Test
    void aConfirmationThatArrivesAfterItsCancelIsRecordedButNotTold() {
        UUID userId = stage.aCustomer();
        UUID bookingId = UUID.randomUUID();
        stage.happens("booking.cancelled.v1", bookingId, 4, userId);
        UUID late = stage.happens("booking.confirmed.v1", bookingId, 3, userId);

        awaitTakenIn(late);

        assertThat(stage.mailKindsOf(userId)).containsExactly("welcome", "booking-cancelled");
        assertThat(stage.toastKindsOf(userId)).containsExactly("welcome", "booking-cancelled");
    }

    @Test
    void whatIsForSomebodyUnheardOfWaitsUntilTheyAreKnown() {
        UUID userId = UUID.randomUUID();
        UUID confirmed = stage.happens("booking.confirmed.v1", UUID.randomUUID(), 3, userId);
        awaitParked(confirmed);

        stage.registers(userId);

        assertThat(stage.mailTo(userId, "Your tickets", mails).text()).contains("CS-7K2M9QXA");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(stage.toastKindsOf(userId))
                        .containsExactlyInAnyOrder("welcome", "booking-confirmed"));
    }

    @Test
    void anOldDescriptionOfAUserDoesNotReplaceANewerOne() {
        UUID userId = UUID.randomUUID();
        events.publish(
                USERS,
                "user.role-changed.v1",
                userId,
                7,
                stage.user(userId).put("role", "owner").put("fullName", "Asha Rao-Sen"));
        UUID late = stage.registers(userId);
        awaitTakenIn(late);

        stage.happens("booking.confirmed.v1", UUID.randomUUID(), 3, userId);

        assertThat(stage.mailTo(userId, "Your tickets", mails).text()).contains("Hello Asha Rao-Sen,");
    }

    private UUID refund(UUID bookingId, UUID userId) {
        UUID paymentId = UUID.randomUUID();
        var refunded = events.example("payment.refunded.v1")
                .put("paymentId", paymentId.toString())
                .put("bookingId", bookingId.toString())
                .put("userId", userId.toString());
        return events.publish(PAYMENTS, "payment.refunded.v1", paymentId, 5, refunded);
    }

    private void awaitParked(UUID eventId) {
        awaitRow("select count(*) from parked_event where event_id = :eventId", eventId);
    }

    private void awaitTakenIn(UUID eventId) {
        awaitRow("select count(*) from inbox where event_id = :eventId", eventId);
    }

    private void awaitRow(String count, UUID eventId) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql(count)
                                .param("eventId", eventId)
                                .query(Integer.class)
                                .single()
                        > 0);
    }
}

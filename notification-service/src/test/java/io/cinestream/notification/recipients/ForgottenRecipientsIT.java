package io.cinestream.notification.recipients;

import static io.cinestream.notification.Stage.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cinestream.local.MailServer;
import io.cinestream.notification.NotificationTest;
import io.cinestream.notification.Stage;
import io.cinestream.testsupport.TestEvents;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of people whose account changes, is shut, or is forgotten. */
@NotificationTest
class ForgottenRecipientsIT {

    private static final String ANONYMISED = "user.anonymised.v1";

    @Autowired
    TestEvents events;

    @Autowired
    MailServer mails;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void theMailServerIsBack() {
        mails.restart();
    }

    @Test
    void nothingOfThemIsLeftAndWhatWaitsIsNotSent() {
        UUID userId = stage.aCustomer();
        UUID bookingId = UUID.randomUUID();
        stage.mailTo(userId, "Welcome", mails);
        events.await("message.sent.v1", mailId(userId, "welcome"));
        mails.kill();
        stage.happens("booking.confirmed.v1", bookingId, 3, userId);
        stage.awaitTold(userId, "welcome", "booking-confirmed");

        forget(UUID.randomUUID(), userId, 6);

        var dropped = events.await("message.failed.v1", mailId(userId, "booking-confirmed"));
        assertThat(dropped.get("reason").asString()).isEqualTo("recipient-forgotten");
        assertThat(wordsOf(userId)).hasSize(2).containsOnly("");
        assertThat(stage.toastsOf(userId)).isZero();
        mails.restart();
        awaitTakenIn(stage.happens("booking.cancelled.v1", bookingId, 4, userId));
        assertThat(stage.mailKindsOf(userId)).containsExactly("welcome", "booking-confirmed");
        assertThat(stage.toastsOf(userId)).isZero();
        assertThat(stage.subjectsTo(userId, mails)).hasSize(1);
    }

    @Test
    void whoIsForgottenStaysSoWhateverComesAgainOrLate() {
        UUID userId = UUID.randomUUID();
        UUID anonymised = UUID.randomUUID();
        forget(anonymised, userId, 6);
        forget(anonymised, userId, 6);
        await().atMost(Duration.ofSeconds(60)).until(() -> forgotten(userId) == 1);

        UUID registered = stage.registers(userId);
        events.publish(USERS, "user.changed.v1", userId, 5, stage.user(userId));
        events.publish(USERS, "user.disabled.v1", userId, 7, stage.user(userId));
        awaitTakenIn(registered);
        await().atMost(Duration.ofSeconds(60)).until(() -> seen(userId) == 7);

        assertThat(forgotten(userId)).isEqualTo(1);
        assertThat(stage.mailKindsOf(userId)).isEmpty();
        assertThat(stage.toastsOf(userId)).isZero();
    }

    @Test
    void aNewNameIsUsedAndAShutAccountIsStillToldOfItsMoney() {
        UUID userId = stage.aCustomer();
        UUID bookingId = UUID.randomUUID();
        events.publish(USERS, "user.changed.v1", userId, 2, stage.user(userId).put("fullName", "Asha Rao-Sen"));
        events.publish(USERS, "user.disabled.v1", userId, 3, stage.user(userId).put("fullName", "Asha Rao-Sen"));
        await().atMost(Duration.ofSeconds(60)).until(() -> seen(userId) == 3);

        stage.happens("booking.cancelled.v1", bookingId, 4, userId);

        assertThat(stage.mailTo(userId, "Cancelled", mails).text()).contains("Hello Asha Rao-Sen,");
    }

    private void forget(UUID eventId, UUID userId, long version) {
        var anonymised = events.example(ANONYMISED).put("userId", userId.toString());
        events.publish(eventId, USERS, ANONYMISED, userId, version, anonymised);
    }

    private UUID mailId(UUID userId, String kind) {
        return jdbc.sql("select id from mail where user_id = :userId and kind = :kind")
                .param("userId", userId)
                .param("kind", kind)
                .query(UUID.class)
                .single();
    }

    private List<String> wordsOf(UUID userId) {
        return jdbc.sql("select address || addressee || subject || html || plain from mail where user_id = :userId")
                .param("userId", userId)
                .query(String.class)
                .list();
    }

    private int forgotten(UUID userId) {
        return jdbc.sql(
                        "select count(*) from recipient where user_id = :userId and forgotten and email = '' and full_name = ''")
                .param("userId", userId)
                .query(Integer.class)
                .single();
    }

    private long seen(UUID userId) {
        return jdbc.sql("""
                        select coalesce(max(version), 0) from projection_version
                        where consumer = 'notification-recipients' and aggregate_id = :userId
                        """).param("userId", userId).query(Long.class).single();
    }

    private void awaitTakenIn(UUID eventId) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("select count(*) from inbox where event_id = :eventId")
                                .param("eventId", eventId)
                                .query(Integer.class)
                                .single()
                        == 1);
    }
}

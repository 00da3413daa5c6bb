package io.cinestream.notification.mails;

import static io.cinestream.notification.Stage.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cinestream.local.MailServer;
import io.cinestream.notification.NotificationTest;
import io.cinestream.notification.Stage;
import io.cinestream.notification.messages.Message;
import io.cinestream.notification.messages.MessageKind;
import io.cinestream.notification.recipients.Recipient;
import io.cinestream.testsupport.TestClock;
import io.cinestream.testsupport.TestEvents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@NotificationTest
class MailsIT {

    @Autowired
    TestEvents events;

    @Autowired
    TestClock clock;

    @Autowired
    MailServer server;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Mails mails;

    @Autowired
    MailQueue queue;

    @Autowired
    MailCourier courier;

    @AfterEach
    void theMailServerIsBack() {
        server.restart();
    }

    @Test
    void mailsWaitWhileTheMailServerIsDownAndThenComeOnceEach() {
        server.kill();
        UUID userId = stage.aCustomer();
        await().atMost(Duration.ofSeconds(60)).until(() -> attempts(userId) > 0);
        assertThat(server.box().to(stage.addressOf(userId))).isEmpty();

        server.restart();

        stage.mailTo(userId, "Welcome", server);
        assertThat(events.await("message.sent.v1", mailId(userId))
                        .get("channel")
                        .asString())
                .isEqualTo("mail");
        assertThat(stage.subjectsTo(userId, server)).hasSize(1);
    }

    @Test
    void severalCouriersNeverSendOneMailTwice() throws Exception {
        List<UUID> users = Stream.generate(UUID::randomUUID).limit(40).toList();
        transaction.executeWithoutResult(
                status -> users.forEach(user -> mails.queue(welcome(UUID.randomUUID(), user))));

        inParallel(IntStream.range(0, 4)
                .<Callable<Object>>mapToObj(number -> () -> {
                    courier.deliverDue();
                    return number;
                })
                .toList());

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(users)
                        .allSatisfy(user -> assertThat(state(user)).isEqualTo("SENT")));
        assertThat(users)
                .allSatisfy(user -> assertThat(stage.subjectsTo(user, server)).hasSize(1));
    }

    @Test
    void theSameFactIsQueuedOnceHoweverManyTryAtTheSameTime() throws Exception {
        UUID userId = UUID.randomUUID();
        Message welcome = welcome(UUID.randomUUID(), userId);

        inParallel(IntStream.range(0, 8)
                .<Callable<Object>>mapToObj(number -> () -> {
                    transaction.executeWithoutResult(status -> mails.queue(welcome));
                    return number;
                })
                .toList());

        assertThat(stage.mailKindsOf(userId)).containsExactly("welcome");
    }

    @Test
    void aMailWhoseSenderDiedIsSentAgainUnderTheSameMessageId() {
        UUID userId = stage.aCustomer();
        stage.mailTo(userId, "Welcome", server);
        events.await("message.sent.v1", mailId(userId));
        jdbc.sql("""
                        update mail set state = 'QUEUED', sent_at = null, lease = gen_random_uuid(),
                               leased_until = clock_timestamp() - interval '1 second'
                        where user_id = :userId
                        """).param("userId", userId).update();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> stage.subjectsTo(userId, server).size() == 2);
        assertThat(stage.messageIdsTo(userId, server)).containsOnly("<" + mailId(userId) + "@cinestream.local>");
    }

    @Test
    void whoLostItsLeaseDoesNotWriteTheOutcome() {
        UUID userId = stage.aCustomer();
        stage.mailTo(userId, "Welcome", server);
        UUID id = mailId(userId);
        events.await("message.sent.v1", id);

        queue.failed(
                new LeasedMail(
                        id,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        MessageKind.WELCOME,
                        userId,
                        stage.addressOf(userId),
                        "Asha Rao",
                        "Welcome",
                        "",
                        "",
                        1,
                        null,
                        false),
                "gave-up");

        assertThat(state(userId)).isEqualTo("SENT");
    }

    @Test
    void anAddressThatIsNoneFailsAtOnceAndIsTold() {
        UUID userId = UUID.randomUUID();
        events.publish(
                USERS, "user.registered.v1", userId, 1, stage.user(userId).put("email", "nobody at nowhere"));
        stage.awaitTold(userId, "welcome");

        var failed = events.await("message.failed.v1", mailId(userId));

        assertThat(failed.get("reason").asString()).isEqualTo("address-refused");
        assertThat(state(userId)).isEqualTo("FAILED");
    }

    @Test
    void aMailThatFailsForDaysIsGivenUpAndTold() {
        server.kill();
        UUID userId = stage.aCustomer();

        clock.advance(Duration.ofDays(3));

        assertThat(events.await("message.failed.v1", mailId(userId))
                        .get("reason")
                        .asString())
                .isEqualTo("gave-up");
    }

    private static void inParallel(List<Callable<Object>> tasks) throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Object> task : executor.invokeAll(tasks)) {
                task.get();
            }
        }
    }

    private Message welcome(UUID cause, UUID userId) {
        Recipient recipient = new Recipient(userId, stage.addressOf(userId), "Asha Rao", "en");
        return new Message(cause, MessageKind.WELCOME, recipient, "/movies", Map.of());
    }

    private UUID mailId(UUID userId) {
        return of(userId, "id", UUID.class);
    }

    private int attempts(UUID userId) {
        return of(userId, "attempts", Integer.class);
    }

    private String state(UUID userId) {
        return of(userId, "state", String.class);
    }

    private <T> T of(UUID userId, String column, Class<T> type) {
        return jdbc.sql("select " + column + " from mail where user_id = :userId")
                .param("userId", userId)
                .query(type)
                .single();
    }
}

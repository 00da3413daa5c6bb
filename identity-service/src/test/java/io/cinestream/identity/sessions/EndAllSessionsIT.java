package io.cinestream.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
import io.cinestream.identity.People;
import io.cinestream.identity.People.Answer;
import io.cinestream.identity.accounts.RealmDebts;
import io.cinestream.identity.credentials.RealmSessions;
import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestEvents;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class EndAllSessionsIT {

    private static final String PASSWORD = "secure123";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    int port;

    @Autowired
    TestEvents events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EndAllSessions endAllSessions;

    @Autowired
    RealmSessions realmSessions;

    @Autowired
    RealmDebts debts;

    private People people;
    private final String email = People.someEmail();
    private UUID userId;

    @BeforeEach
    void aRegisteredCustomer() {
        people = new People(port);
        userId = people.register(email, PASSWORD).id();
    }

    @Test
    void logsOutEverywhereAndTellsSinceWhen() {
        Answer phone = people.logIn(email, PASSWORD);
        Answer laptop = people.logIn(email, PASSWORD);

        Answer ended = people.as(phone.text("access_token"), HttpMethod.DELETE, "/api/auth/sessions", null);

        assertThat(ended.status()).isEqualTo(204);
        assertThat(people.refresh(phone.text("refresh_token")).text("code")).isEqualTo("session-ended");
        assertThat(people.refresh(laptop.text("refresh_token")).text("code")).isEqualTo("session-ended");
        Instant notBefore = notBefore(1);
        assertThat(notBefore.getNano()).isZero();
        assertThat(issuedAt(laptop)).isBefore(notBefore);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(realmSessions.of(userId)).isEmpty());
    }

    @Test
    void lastsForWhoLogsInAgainAtOnce() {
        people.logIn(email, PASSWORD);
        endAllSessions.of(userId);

        Answer again = people.logInAfterChange(email, PASSWORD);

        assertThat(again.status()).isEqualTo(200);
        assertThat(issuedAt(again)).isAfterOrEqualTo(notBefore(1));
        await().atMost(PATIENCE).until(() -> debts.isFree(userId));
        assertThat(people.refresh(again.text("refresh_token")).status()).isEqualTo(200);
    }

    /** The claim of an instance that was killed before it told Keycloak: until it runs out, nobody else does. */
    @Test
    void leavesNoLivingRefreshTokenWhenItIsKilledBeforeKeycloakKnows() {
        Answer login = people.logIn(email, PASSWORD);
        transaction.executeWithoutResult(status -> {
            endAllSessions.of(userId);
            claimedFor("1 hour");
        });
        assertThat(realmSessions.of(userId)).hasSize(1);

        assertThat(people.refresh(login.text("refresh_token")).text("code")).isEqualTo("session-ended");

        claimedFor("0 seconds");
        await().atMost(PATIENCE).until(() -> debts.isFree(userId));
        assertThat(realmSessions.of(userId)).isEmpty();
    }

    @Test
    void tellsKeycloakOfWhatOnlyARestartedInstanceFinds() {
        people.logIn(email, PASSWORD);
        people.logIn(email, PASSWORD);
        transaction.executeWithoutResult(status -> {
            endAllSessions.of(userId);
            claimedFor("1 hour");
        });
        assertThat(realmSessions.of(userId)).hasSize(2);

        claimedFor("0 seconds");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(realmSessions.of(userId)).isEmpty());
    }

    @Test
    void letsNoRenewalSlipThroughWhileItHappens() throws Exception {
        for (int round = 1; round <= 3; round++) {
            Answer login = people.logInAfterChange(email, PASSWORD);
            assertThat(login.status()).isEqualTo(200);
            List<Answer> given = new CopyOnWriteArrayList<>(List.of(login));
            CountDownLatch renewing = new CountDownLatch(1);
            CompletableFuture<Void> renewals = CompletableFuture.runAsync(() -> {
                Answer next = people.refresh(given.getLast().text("refresh_token"));
                while (next.status() == 200) {
                    given.add(next);
                    renewing.countDown();
                    next = people.refresh(next.text("refresh_token"));
                }
                renewing.countDown();
            });
            assertThat(renewing.await(30, TimeUnit.SECONDS)).isTrue();

            endAllSessions.of(userId);

            renewals.get(30, TimeUnit.SECONDS);
            Instant notBefore = notBefore(round);
            assertThat(given).allSatisfy(answer -> assertThat(issuedAt(answer)).isBefore(notBefore));
        }
    }

    @Test
    void isToldWithARisingVersionEachTime() {
        endAllSessions.of(userId);
        endAllSessions.of(userId);

        events.await(
                "user.changed.v1",
                userId,
                event -> event.get("aggregateVersion").asLong() == 3);
        assertThat(events.all("user.changed.v1", userId))
                .extracting(event -> event.get("aggregateVersion").asLong())
                .containsExactly(2L, 3L);
    }

    private Instant notBefore(int change) {
        long version = 1 + change;
        return Instant.parse(events.await(
                        "user.changed.v1",
                        userId,
                        event -> event.get("aggregateVersion").asLong() == version)
                .get("sessionsNotBefore")
                .asString());
    }

    private void claimedFor(String time) {
        jdbc.sql("update account set realm_due_at = clock_timestamp() + :time::interval where user_id = :userId")
                .param("time", time)
                .param("userId", userId)
                .update();
    }

    private static Instant issuedAt(Answer answer) {
        try {
            return SignedJWT.parse(answer.text("access_token"))
                    .getJWTClaimsSet()
                    .getIssueTime()
                    .toInstant();
        } catch (ParseException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}

package io.cinestream.identity.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cinestream.identity.People;
import io.cinestream.identity.People.Answer;
import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestEvents;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ChangePasswordIT {

    private static final String OLD = "secure123";
    private static final String NEW = "more-secure-456";

    @LocalServerPort
    int port;

    @Autowired
    TestEvents events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FinishPasswords finisher;

    private People people;
    private final String email = People.someEmail();
    private UUID userId;
    private Answer login;

    @BeforeEach
    void somebodyIsLoggedIn() {
        people = new People(port);
        userId = people.register(email, OLD).id();
        login = people.logIn(email, OLD);
    }

    @Test
    void theNewPasswordCountsAndEverySessionEnds() {
        Answer elsewhere = people.logIn(email, OLD);

        assertThat(change(OLD, NEW).status()).isEqualTo(204);

        assertThat(people.logIn(email, OLD).status()).isEqualTo(401);
        assertThat(people.logIn(email, NEW).status()).isEqualTo(200);
        for (Answer before : new Answer[] {login, elsewhere}) {
            assertThat(people.refresh(before.text("refresh_token")).text("code"))
                    .isEqualTo("session-ended");
        }
        assertThat(events.await("user.changed.v1", userId).has("sessionsNotBefore"))
                .isTrue();
        assertThat(unfinished()).isZero();
    }

    @Test
    void thePresentPasswordIsNeeded() {
        Answer wrong = change("not-my-password", NEW);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().at("/errors/0/field").asString()).isEqualTo("current");
        assertThat(people.logIn(email, OLD).status()).isEqualTo(200);
    }

    @Test
    void guessingThePresentPasswordLocksTheAccount() {
        for (int guess = 0; guess < 11; guess++) {
            assertThat(change("guess-number-" + guess, NEW).status()).isEqualTo(400);
        }
        assertThat(change(OLD, NEW).status()).isEqualTo(400);
        assertThat(people.logIn(email, OLD).status()).isEqualTo(401);
    }

    @Test
    void saysWhatIsWrongWithEachField() {
        Answer nothing = people.putAs(login.text("access_token"), "password", Map.of());
        assertThat(nothing.body()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactlyInAnyOrder("current", "new");
        for (String bad : new String[] {"short", "password1", email + "1", OLD}) {
            Answer refused = change(OLD, bad);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("new");
        }
        assertThat(people.putAs("nonsense", "password", Map.of()).status()).isEqualTo(401);
    }

    @Test
    void whoIsCutOffAfterKeycloakHasThePasswordIsLoggedOutAllTheSame() {
        jdbc.sql("""
                        insert into unfinished_password (user_id, attempt, since)
                        values (:userId, gen_random_uuid(), clock_timestamp() - interval '1 hour')
                        """).param("userId", userId).update();

        finisher.finish();

        await().atMost(Duration.ofSeconds(20)).until(() -> unfinished() == 0);
        assertThat(people.refresh(login.text("refresh_token")).status()).isEqualTo(401);
        events.await("user.changed.v1", userId);
    }

    @Test
    void oneThatIsUnderWayIsLeftAlone() {
        jdbc.sql("""
                        insert into unfinished_password (user_id, attempt, since)
                        values (:userId, gen_random_uuid(), clock_timestamp() + interval '10 minutes')
                        """).param("userId", userId).update();

        finisher.finish();

        assertThat(unfinished()).isEqualTo(1);
        assertThat(people.refresh(login.text("refresh_token")).status()).isEqualTo(200);
    }

    private Answer change(String current, String wanted) {
        return people.putAs(login.text("access_token"), "password", Map.of("current", current, "new", wanted));
    }

    private int unfinished() {
        return jdbc.sql("select count(*) from unfinished_password where user_id = :userId")
                .param("userId", userId)
                .query(Integer.class)
                .single();
    }
}

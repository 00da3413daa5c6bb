package io.cinestream.identity.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.identity.MailedCodes;
import io.cinestream.identity.People;
import io.cinestream.identity.People.Answer;
import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestClock;
import io.cinestream.testsupport.TestEvents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ResetPasswordIT {

    private static final String OLD = "secure123";
    private static final String NEW = "more-secure-456";

    @LocalServerPort
    int port;

    @Value("${cinestream.mail-codes.key}")
    String key;

    @Autowired
    TestEvents events;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private People people;
    private MailedCodes mails;
    private final String email = People.someEmail();
    private UUID userId;

    @BeforeEach
    void somebodyHasAnAccount() {
        people = new People(port);
        mails = new MailedCodes(events, key);
        userId = people.register(email, OLD).id();
    }

    @Test
    void setsANewPasswordOnceAndEndsEverySession() {
        Answer login = people.logIn(email, OLD);
        String code = aCode();

        assertThat(reset(code, NEW).status()).isEqualTo(204);

        assertThat(people.logIn(email, OLD).status()).isEqualTo(401);
        assertThat(people.logIn(email, NEW).status()).isEqualTo(200);
        assertThat(people.refresh(login.text("refresh_token")).status()).isEqualTo(401);
        isRefused(reset(code, "yet-another-789"));
        assertThat(people.logIn(email, NEW).status()).isEqualTo(200);
    }

    @Test
    void locksAfterFiveAttemptsEvenForTheRightCode() {
        String code = aCode();
        for (int attempt = 0; attempt < 5; attempt++) {
            isRefused(reset(otherThan(code), NEW));
        }
        isRefused(reset(code, NEW));
        assertThat(people.logIn(email, OLD).status()).isEqualTo(200);
    }

    @Test
    void theFifthAttemptMayStillBeRight() {
        String code = aCode();
        for (int attempt = 0; attempt < 4; attempt++) {
            isRefused(reset(otherThan(code), NEW));
        }
        assertThat(reset(code, NEW).status()).isEqualTo(204);
    }

    @Test
    void aNewCodeInvalidatesTheOneBefore() {
        String before = aCode();
        String newer = anotherCode(1);
        if (!newer.equals(before)) {
            isRefused(reset(before, NEW));
        }
        assertThat(reset(newer, NEW).status()).isEqualTo(204);
    }

    @Test
    void ofSeveralAtOnceExactlyOneComesThrough() throws Exception {
        String code = aCode();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> attempts = Stream.iterate(0, number -> number + 1)
                    .limit(4)
                    .map(number -> (Callable<Answer>) () -> reset(code, NEW + number))
                    .toList();
            List<Integer> statuses = threads.invokeAll(attempts).stream()
                    .map(Future::resultNow)
                    .map(Answer::status)
                    .toList();
            assertThat(statuses).containsOnlyOnce(204).containsOnly(204, 400);
        }
        long working = Stream.iterate(0, number -> number + 1)
                .limit(4)
                .filter(number -> people.logIn(email, NEW + number).status() == 200)
                .count();
        assertThat(working).isEqualTo(1);
    }

    @Test
    void aCodeEndsAfterTenMinutesOfTheDatabasesClock() {
        String code = aCode();
        clock.advance(Duration.ofMinutes(10).plusSeconds(1));
        isRefused(reset(code, NEW));
    }

    @Test
    void aPasswordThatIsRefusedCostsNoAttempt() {
        String code = aCode();
        for (int attempt = 0; attempt < 6; attempt++) {
            Answer refused = reset(code, "password1");
            assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("newPassword");
        }
        assertThat(reset(code, NEW).status()).isEqualTo(204);
    }

    @Test
    void letsInWhoWasLockedOut() {
        for (int guess = 0; guess < 11; guess++) {
            people.logIn(email, "guess-number-" + guess);
        }
        assertThat(people.logIn(email, OLD).status()).isEqualTo(401);

        assertThat(reset(aCode(), NEW).status()).isEqualTo(204);

        assertThat(people.logIn(email, NEW).status()).isEqualTo(200);
    }

    @Test
    void theCodeStandsInNoEventAndNoTable() {
        String code = aCode();
        assertThat(code).matches("[0-9]{6}");
        assertThat(events.all(MailedCodes.RESET, userId).getFirst().get("code").asString())
                .isNotEqualTo(code);
        assertThat(jdbc.sql("select encode(hash, 'hex') from one_time_code where user_id = :userId and hash is not null"
                                + " and purpose = 'password-reset'")
                        .param("userId", userId)
                        .query(String.class)
                        .single())
                .hasSize(64);
    }

    @Test
    void saysWhatIsWrongWithEachField() {
        Answer nothing = people.post("password-reset/confirm", Map.of("otp", "12345x"));
        assertThat(nothing.status()).isEqualTo(400);
        assertThat(nothing.body()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactlyInAnyOrder("email", "otp", "newPassword");
        assertThat(people.post("password-reset", Map.of()).status()).isEqualTo(400);
    }

    private Answer request(String address) {
        return people.post("password-reset", Map.of("email", address));
    }

    private String aCode() {
        request(email.toUpperCase());
        return mails.first(MailedCodes.RESET, userId);
    }

    private String anotherCode(int before) {
        request(email);
        return mails.afterThe(before, MailedCodes.RESET, userId);
    }

    private Answer reset(String code, String password) {
        return people.post("password-reset/confirm", Map.of("email", email, "otp", code, "newPassword", password));
    }

    private static String otherThan(String code) {
        return code.startsWith("0") ? "1" + code.substring(1) : "0" + code.substring(1);
    }

    private static void isRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("otp-invalid");
    }
}

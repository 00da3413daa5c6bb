package io.cinestream.identity.confirmations;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.cinestream.identity.MailedCodes;
import io.cinestream.identity.People;
import io.cinestream.identity.People.Answer;
import io.cinestream.identity.credentials.RealmCredentials;
import io.cinestream.identity.credentials.RealmUsers;
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
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class ConfirmationIT {

    private static final String PASSWORD = "secure123";

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

    @Autowired
    RealmCredentials credentials;

    @Autowired
    RealmUsers users;

    private People people;
    private MailedCodes mails;
    private final String email = People.someEmail();
    private UUID userId;
    private String code;

    @BeforeEach
    void somebodyRegistersAndGetsAMail() {
        people = new People(port);
        mails = new MailedCodes(events, key);
        userId = people.register(email, PASSWORD).id();
        code = mails.first(MailedCodes.CONFIRMATION, userId);
    }

    @Test
    void anAddressIsConfirmedByTheCodeAndTokensSaySo() throws Exception {
        String before = people.logIn(email, PASSWORD).text("access_token");
        assertThat(people.me(before).body().get("emailVerified").asBoolean()).isFalse();
        assertThat(SignedJWT.parse(before).getJWTClaimsSet().getBooleanClaim("email_verified"))
                .isFalse();

        assertThat(confirm(code).status()).isEqualTo(204);

        String after = people.logIn(email, PASSWORD).text("access_token");
        assertThat(people.me(after).body().get("emailVerified").asBoolean()).isTrue();
        assertThat(SignedJWT.parse(after).getJWTClaimsSet().getBooleanClaim("email_verified"))
                .isTrue();
    }

    @Test
    void aCodeWorksOnceAndWhatIsNoneNever() {
        assertThat(confirm(code).status()).isEqualTo(204);
        for (String dead : List.of(code, "nonsense", code + "x")) {
            Answer again = confirm(dead);
            assertThat(again.status()).isEqualTo(410);
            assertThat(again.text("code")).isEqualTo("confirmation-ended");
        }
        assertThat(people.post("email-confirmation", Map.of())
                        .body()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("token");
    }

    @Test
    void itWorksOnceHoweverManyUseItAtOnce() throws Exception {
        long confirmed;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> attempts = Stream.generate(() -> (Callable<Answer>) () -> confirm(code))
                    .limit(6)
                    .toList();
            List<Integer> statuses = threads.invokeAll(attempts).stream()
                    .map(Future::resultNow)
                    .map(Answer::status)
                    .toList();
            assertThat(statuses).isSubsetOf(204, 410, 503);
            confirmed = statuses.stream().filter(status -> status == 204).count();
        }
        long afterwards = confirm(code).status() == 204 ? 1 : 0;
        assertThat(confirmed + afterwards).isEqualTo(1);
    }

    @Test
    void aCodeExpiresByTheDatabasesClock() {
        clock.advance(Duration.ofHours(24).plusMinutes(1));
        assertThat(confirm(code).status()).isEqualTo(410);
    }

    @Test
    void aNewMailInvalidatesTheOneBefore() {
        String token = people.logIn(email, PASSWORD).text("access_token");

        assertThat(people.postAs(token, "email-confirmation/resend", Map.of()).status())
                .isEqualTo(202);

        String newer = mails.afterThe(1, MailedCodes.CONFIRMATION, userId);
        assertThat(newer).isNotEqualTo(code);
        assertThat(confirm(code).status()).isEqualTo(410);
        assertThat(confirm(newer).status()).isEqualTo(204);
    }

    @Test
    void nobodyIsSentMailsWithoutEndNorWithoutNeed() {
        String token = people.logIn(email, PASSWORD).text("access_token");
        for (int mail = 2; mail <= 5; mail++) {
            assertThat(resend(token).status()).isEqualTo(202);
        }
        Answer refused = resend(token);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text("code")).isEqualTo("too-many-mails");
        assertThat(refused.retryAfter()).isNotEmpty();

        clock.advance(Duration.ofMinutes(61));
        assertThat(resend(token).status()).isEqualTo(202);
        assertThat(confirm(mails.afterThe(5, MailedCodes.CONFIRMATION, userId)).status())
                .isEqualTo(204);
        assertThat(resend(token).status()).isEqualTo(202);
        assertThat(stored("select count(*) from mail_request where user_id = :userId and version = 6"))
                .isEqualTo(1);
    }

    @Test
    void onlyThePersonAsksForAnotherMail() {
        assertThat(people.post("email-confirmation/resend", Map.of()).status()).isEqualTo(401);
    }

    @Test
    void whoIsCutOffAfterKeycloakWasToldTriesAgain() {
        credentials.verifyEmail(userId);
        assertThat(confirm(code).status()).isEqualTo(204);
        assertThat(stored("select count(*) from account where user_id = :userId and email_verified"))
                .isEqualTo(1);
    }

    @Test
    void aConfirmedAddressStaysConfirmedWhenTheAccountChanges() throws Exception {
        assertThat(confirm(code).status()).isEqualTo(204);

        users.describe(userId, email, "Asha Rao-Sen", true);

        String token = people.logIn(email, PASSWORD).text("access_token");
        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getBooleanClaim("email_verified"))
                .isTrue();
    }

    @Test
    void theCodeStandsInNoEventNoTableAndNoLog(CapturedOutput log) {
        confirm(code + "x");
        String event = events.all(MailedCodes.CONFIRMATION, userId).getFirst().toString();
        assertThat(event).doesNotContain(code).doesNotContain(email);
        String row = jdbc.sql("select one_time_code::text from one_time_code where user_id = :userId")
                .param("userId", userId)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(code);
        confirm(code);
        assertThat(log.getAll()).doesNotContain(code);
    }

    private Answer confirm(String token) {
        return people.post("email-confirmation", Map.of("token", token));
    }

    private Answer resend(String token) {
        return people.postAs(token, "email-confirmation/resend", Map.of());
    }

    private int stored(String count) {
        return jdbc.sql(count).param("userId", userId).query(Integer.class).single();
    }
}

package io.cinestream.identity.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cinestream.identity.MailedCodes;
import io.cinestream.identity.People;
import io.cinestream.identity.People.Answer;
import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestClock;
import io.cinestream.testsupport.TestEvents;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class RequestResetIT {

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

    private People people;
    private MailedCodes mails;
    private final String email = People.someEmail();
    private UUID userId;

    @BeforeEach
    void somebodyHasAnAccount() {
        people = new People(port);
        mails = new MailedCodes(events, key);
        userId = people.register(email, PASSWORD).id();
    }

    @Test
    void answersAlikeWhetherOrNotThereIsAnAccount() {
        String nobody = People.someEmail();
        Answer known = request(email);
        Answer unknown = request(nobody);
        assertThat(known.status()).isEqualTo(202);
        assertThat(unknown.status()).isEqualTo(202);
        assertThat(unknown.body()).isEqualTo(known.body());
        String code = mails.first(MailedCodes.RESET, userId);

        Answer wrong = confirm(email, code.equals("000000") ? "000001" : "000000");
        Answer ofNobody = confirm(nobody, code);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text("code")).isEqualTo("otp-invalid");
        assertThat(ofNobody.withoutTrace()).isEqualTo(wrong.withoutTrace());
        await().atMost(Duration.ofSeconds(20)).until(() -> requestsOf(nobody) == 0);
    }

    @Test
    void mailsAnAccountFiveCodesAnHourAtMostAndTellsNobody() {
        for (int more = 0; more < 5; more++) {
            anotherCode(more);
        }
        assertThat(request(email).status()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(20)).until(() -> requestsOf(email) == 0);
        assertThat(codesDrawn()).isEqualTo(5);

        clock.advance(Duration.ofMinutes(61));
        String afterAnHour = anotherCode(5);
        assertThat(confirm(email, afterAnHour).status()).isEqualTo(204);
    }

    private Answer request(String address) {
        return people.post("password-reset", Map.of("email", address));
    }

    private String anotherCode(int before) {
        request(email);
        return mails.afterThe(before, MailedCodes.RESET, userId);
    }

    private Answer confirm(String address, String code) {
        return people.post(
                "password-reset/confirm", Map.of("email", address, "otp", code, "newPassword", "more-secure-456"));
    }

    private int requestsOf(String address) {
        return jdbc.sql("select count(*) from password_reset_request where email = :email")
                .param("email", address)
                .query(Integer.class)
                .single();
    }

    private int codesDrawn() {
        return jdbc.sql("select counted from one_time_code where user_id = :userId and purpose = 'password-reset'")
                .param("userId", userId)
                .query(Integer.class)
                .single();
    }
}

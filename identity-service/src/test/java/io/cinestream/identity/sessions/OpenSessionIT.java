package io.cinestream.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.identity.People;
import io.cinestream.identity.People.Answer;
import io.cinestream.testsupport.ServiceTest;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

@ServiceTest
class OpenSessionIT {

    private static final String PASSWORD = "secure123";

    @LocalServerPort
    int port;

    private People people;
    private final String email = People.someEmail();
    private Answer phone;
    private Answer laptop;

    @BeforeEach
    void somebodyWhoIsLoggedInTwice() {
        people = new People(port);
        people.register(email, PASSWORD);
        phone = people.logIn(email, PASSWORD);
        laptop = people.logIn(email, PASSWORD);
    }

    @Test
    void areListedWithTheOneThatAsks() {
        JsonNode sessions = sessions(phone);

        assertThat(sessions).hasSize(2).allSatisfy(session -> {
            assertThat(session.propertyNames())
                    .containsExactlyInAnyOrder("id", "startedAt", "lastSeenAt", "ipAddress", "client", "current");
            assertThat(session.get("client").asString()).isEqualTo("app");
            assertThat(session.get("ipAddress").asString()).isEqualTo("127.0.0.1");
            assertThat(Instant.parse(session.get("startedAt").asString()))
                    .isBeforeOrEqualTo(Instant.parse(session.get("lastSeenAt").asString()));
        });
        assertThat(currentOf(sessions(phone))).isNotEqualTo(currentOf(sessions(laptop)));
    }

    @Test
    void endOneByOneAndOnlyTheOneThatIsMeant() {
        String id = currentOf(sessions(laptop));

        assertThat(end(phone, id).status()).isEqualTo(204);

        assertThat(people.refresh(laptop.text("refresh_token")).text("code")).isEqualTo("session-ended");
        assertThat(people.refresh(phone.text("refresh_token")).status()).isEqualTo(200);
        assertThat(sessions(phone)).hasSize(1);
        assertThat(end(phone, id).text("code")).isEqualTo("session-unknown");
    }

    @Test
    void areNobodyElses() {
        String other = People.someEmail();
        people.register(other, PASSWORD);
        Answer stranger = people.logIn(other, PASSWORD);

        Answer refused = end(stranger, currentOf(sessions(phone)));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text("code")).isEqualTo("session-unknown");
        assertThat(people.refresh(phone.text("refresh_token")).status()).isEqualTo(200);
        assertThat(end(phone, "no-such-session").status()).isEqualTo(404);
    }

    @Test
    void areForWhoIsLoggedIn() {
        for (HttpMethod method : new HttpMethod[] {HttpMethod.GET, HttpMethod.DELETE}) {
            assertThat(people.as("nonsense", method, "/api/auth/sessions", null).status())
                    .isEqualTo(401);
        }
        assertThat(sessions(phone)).hasSize(2);
    }

    private JsonNode sessions(Answer login) {
        return people.as(login.text("access_token"), HttpMethod.GET, "/api/auth/sessions", null)
                .body();
    }

    private Answer end(Answer login, String id) {
        return people.as(login.text("access_token"), HttpMethod.DELETE, "/api/auth/sessions/" + id, null);
    }

    private static String currentOf(JsonNode sessions) {
        return sessions.valueStream()
                .filter(session -> session.get("current").asBoolean())
                .map(session -> session.get("id").asString())
                .reduce((one, two) -> one + " and " + two)
                .orElseThrow();
    }
}

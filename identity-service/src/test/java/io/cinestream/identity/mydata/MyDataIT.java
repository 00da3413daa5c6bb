package io.cinestream.identity.mydata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
import io.cinestream.identity.People;
import io.cinestream.identity.People.Answer;
import io.cinestream.identity.Staff;
import io.cinestream.identity.Staff.Person;
import io.cinestream.identity.accounts.RealmDebts;
import io.cinestream.identity.audit.Actor;
import io.cinestream.identity.credentials.RealmUser;
import io.cinestream.identity.credentials.RealmUsers;
import io.cinestream.identity.roles.ChangeRole;
import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestEvents;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest
class MyDataIT {

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
    ChangeRole changeRole;

    @Autowired
    ForgetMe forgetMe;

    @Autowired
    RealmDebts debts;

    @Autowired
    RealmUsers realmUsers;

    private People people;
    private Person asha;

    @BeforeEach
    void aCustomer() {
        people = new People(port);
        asha = new Staff(people, changeRole).customer();
    }

    @Test
    void takesAnotherNameAndLanguageWhichTokensThenCarry() throws Exception {
        Answer changed = describe(Map.of("fullName", " Asha K. Rao ", "locale", "de"));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("fullName")).isEqualTo("Asha K. Rao");
        assertThat(changed.text("locale")).isEqualTo("de");
        JsonNode told = events.await("user.changed.v1", asha.id());
        assertThat(told.get("fullName").asString()).isEqualTo("Asha K. Rao");
        assertThat(told.get("locale").asString()).isEqualTo("de");
        assertThat(told.get("email").asString()).isEqualTo(asha.email());
        await().atMost(PATIENCE).until(() -> debts.isFree(asha.id()));
        Answer renewed = people.refresh(asha.refreshToken());
        assertThat(SignedJWT.parse(renewed.text("access_token"))
                        .getJWTClaimsSet()
                        .getStringClaim("name"))
                .isEqualTo("Asha K. Rao");
    }

    @Test
    void tellsAChangeOnceHoweverOftenItIsAskedFor() {
        describe(Map.of("fullName", "Asha K. Rao", "locale", "de"));
        describe(Map.of("fullName", "Asha K. Rao", "locale", "de"));
        describe(Map.of("fullName", "Asha K. Rao", "locale", "en"));

        events.await(
                "user.changed.v1",
                asha.id(),
                event -> event.get("locale").asString().equals("en"));
        assertThat(events.count("user.changed.v1", asha.id())).isEqualTo(2);
    }

    @Test
    void saysWhatIsWrongWithANameOrLanguage() {
        Answer refused = describe(Map.of("fullName", " ", "locale", "tlh"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactlyInAnyOrder("fullName", "locale");
    }

    @Test
    void exportsAllThatIsKnownOfWhoAsksAndNobodyElse() {
        people.as(
                asha.token(), HttpMethod.POST, "/api/owner-applications", Map.of("theater", "Regal", "city", "Mumbai"));

        Answer export = people.as(asha.token(), HttpMethod.GET, "/api/me/export", null);

        assertThat(export.status()).isEqualTo(200);
        assertThat(export.body().propertyNames())
                .containsExactlyInAnyOrder("account", "sessions", "ownerApplications", "audit");
        assertThat(export.body().at("/account/email").asString()).isEqualTo(asha.email());
        assertThat(export.body().get("sessions")).hasSize(1);
        assertThat(export.body().at("/sessions/0/current").asBoolean()).isTrue();
        assertThat(export.body().at("/ownerApplications/0/theater").asString()).isEqualTo("Regal");
        assertThat(export.body().get("audit")).isEmpty();
        assertThat(people.as("nonsense", HttpMethod.GET, "/api/me/export", null).status())
                .isEqualTo(401);
    }

    @Test
    void forgetsWhoAsksForItAndTellsTheOthers() {
        people.as(
                asha.token(), HttpMethod.POST, "/api/owner-applications", Map.of("theater", "Regal", "city", "Mumbai"));

        assertThat(forget(asha).status()).isEqualTo(202);

        JsonNode told = events.await("user.anonymised.v1", asha.id());
        assertThat(told.get("email").asString()).isEmpty();
        assertThat(told.get("fullName").asString()).isEmpty();
        assertThat(people.logIn(asha.email(), Staff.PASSWORD).text("code")).isEqualTo("login-failed");
        assertThat(people.refresh(asha.refreshToken()).text("code")).isEqualTo("session-ended");
        assertThat(people.me(asha.token()).text("code")).isEqualTo("account-gone");
        assertThat(forget(asha).status()).isEqualTo(404);
        assertThat(traces(asha)).isZero();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(realmUsers.find(asha.email())).isEmpty());
    }

    @Test
    void freesTheAddressForAnotherAccount() {
        forget(asha);

        Answer again = await().atMost(PATIENCE)
                .until(() -> people.register(asha.email(), "another-secret"), answer -> answer.status() != 503);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.id()).isNotEqualTo(asha.id());
        await().atMost(PATIENCE).until(() -> debts.isFree(asha.id()));
        assertThat(people.logInAfterChange(asha.email(), "another-secret").status())
                .isEqualTo(200);
        assertThat(people.logIn(asha.email(), Staff.PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void letsNobodyInWhenItIsKilledBeforeKeycloakForgets() {
        transaction.executeWithoutResult(status -> {
            forgetMe.forget(asha.id(), new Actor(asha.id(), "127.0.0.1"));
            claimedFor(asha.id(), "1 hour");
        });
        assertThat(realmUsers.find(asha.email())).map(RealmUser::id).hasValue(asha.id());

        assertThat(people.logIn(asha.email(), Staff.PASSWORD).text("code")).isEqualTo("login-failed");
        assertThat(people.refresh(asha.refreshToken()).text("code")).isEqualTo("session-ended");

        claimedFor(asha.id(), "0 seconds");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(realmUsers.find(asha.email())).isEmpty());
    }

    @Test
    void asksForThePasswordWhenItIsGiven() {
        Answer refused = people.as(asha.token(), HttpMethod.DELETE, "/api/me", Map.of("password", "not-mine"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("password");
        assertThat(people.me(asha.token()).status()).isEqualTo(200);

        assertThat(people.as(asha.token(), HttpMethod.DELETE, "/api/me", Map.of("password", Staff.PASSWORD))
                        .status())
                .isEqualTo(202);
    }

    private Answer describe(Map<String, String> profile) {
        return people.as(asha.token(), HttpMethod.PUT, "/api/me", profile);
    }

    private Answer forget(Person person) {
        return people.as(person.token(), HttpMethod.DELETE, "/api/me", null);
    }

    /** Rows of this service that still say who it was. */
    private long traces(Person person) {
        return jdbc.sql("""
                select (select count(*) from account where user_id = :id and (email is not null or full_name <> ''))
                     + (select count(*) from owner_application where user_id = :id)
                     + (select count(*) from one_time_code where user_id = :id)""").param("id", person.id()).query(Long.class).single();
    }

    private void claimedFor(UUID userId, String time) {
        jdbc.sql("update account set realm_due_at = clock_timestamp() + :time::interval where user_id = :userId")
                .param("time", time)
                .param("userId", userId)
                .update();
    }
}

package io.cinestream.identity.registrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cinestream.identity.People;
import io.cinestream.identity.People.Answer;
import io.cinestream.identity.accounts.Accounts;
import io.cinestream.identity.accounts.Newcomer;
import io.cinestream.identity.accounts.RegistrationInProgress;
import io.cinestream.identity.accounts.Reservation;
import io.cinestream.identity.credentials.NewRealmUser;
import io.cinestream.identity.credentials.RealmUsers;
import io.cinestream.starter.access.Role;
import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestEvents;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service is killed between two steps of a registration: here the steps before the cut are taken, the others not. */
@ServiceTest
class CutOffRegistrationIT {

    private static final String REGISTERED = "user.registered.v1";

    @LocalServerPort
    int port;

    @Autowired
    TestEvents events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    RealmUsers users;

    @Autowired
    Register register;

    @Autowired
    FinishRegistrations finisher;

    private People people;
    private final String email = People.someEmail();

    @BeforeEach
    void openTheDoor() {
        people = new People(port);
    }

    @Test
    void completesARegistrationWhoseUserWasMade() {
        Reservation cutOff = accounts.reserve(Newcomer.customer(email, "Asha Rao"));
        UUID userId = makeUser(cutOff, "secure123");
        assertThat(people.logIn(email, "secure123").status()).isEqualTo(401);

        longAgo(cutOff);
        finisher.finish();
        finisher.finish();

        assertThat(events.await(REGISTERED, userId).get("email").asString()).isEqualTo(email);
        assertThat(people.logIn(email, "secure123").status()).isEqualTo(200);
        assertThat(published(userId)).isEqualTo(1);
    }

    @Test
    void letsNobodyInBeforeTheAccountIsActiveEvenWhenKeycloakWould() {
        Reservation cutOff = accounts.reserve(Newcomer.customer(email, "Asha Rao"));
        users.enable(makeUser(cutOff, "secure123"));

        assertThat(people.logIn(email, "secure123").status()).isEqualTo(401);
    }

    @Test
    void forgetsARegistrationWhoseUserWasNotMade() {
        Reservation cutOff = accounts.reserve(Newcomer.customer(email, "Asha Rao"));

        longAgo(cutOff);
        finisher.finish();

        assertThat(rows()).isZero();
        assertThat(people.register(email, "secure123").status()).isEqualTo(201);
    }

    @Test
    void leavesARegistrationThatStillRunsAlone() {
        accounts.reserve(Newcomer.customer(email, "Asha Rao"));

        finisher.finish();

        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void givesTheAddressToWhoComesBackWithAPasswordOfTheirOwn() {
        Reservation cutOff = accounts.reserve(Newcomer.customer(email, "Somebody Else"));
        UUID halfMade = makeUser(cutOff, "of-somebody-else");
        longAgo(cutOff);

        Answer answer = people.register(email, "secure123");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("fullName")).isEqualTo("Asha Rao");
        assertThat(answer.id()).isNotEqualTo(halfMade);
        assertThat(people.logIn(email, "of-somebody-else").status()).isEqualTo(401);
        assertThat(people.logIn(email, "secure123").status()).isEqualTo(200);
        events.await(REGISTERED, answer.id());
        assertThat(published(answer.id())).isEqualTo(1);
        assertThat(published(halfMade)).isZero();
    }

    @Test
    void stopsAnAttemptThatWasOvertaken() {
        Reservation slow = accounts.reserve(Newcomer.customer(email, "Asha Rao"));
        UUID halfMade = makeUser(slow, "secure123-slow");
        longAgo(slow);
        Answer answer = people.register(email, "secure123");

        assertThatThrownBy(() -> register.complete(slow, halfMade)).isInstanceOf(RegistrationInProgress.class);

        assertThat(people.logIn(email, "secure123").status()).isEqualTo(200);
        events.await(REGISTERED, answer.id());
        assertThat(published(answer.id())).isEqualTo(1);
        assertThat(published(halfMade)).isZero();
    }

    @Test
    void takesItsUserAwayWhenItsReservationIsGone() {
        Reservation slow = accounts.reserve(Newcomer.customer(email, "Asha Rao"));
        accounts.release(slow);
        UUID late = makeUser(slow, "secure123");

        assertThatThrownBy(() -> register.complete(slow, late)).isInstanceOf(RegistrationInProgress.class);

        assertThat(users.find(email)).isEmpty();
        assertThat(published(late)).isZero();
    }

    @Test
    void completesOnceWhenTheFinisherAndTheRequestDoItBoth() {
        Reservation both = accounts.reserve(Newcomer.customer(email, "Asha Rao"));
        UUID userId = makeUser(both, "secure123");

        assertThat(register.complete(both, userId)).isEqualTo(register.complete(both, userId));

        events.await(REGISTERED, userId);
        assertThat(published(userId)).isEqualTo(1);
    }

    @Test
    void leavesAUserAloneThatNoEarlierAttemptMade() {
        UUID stranger = users.add(new NewRealmUser(
                        UUID.fromString("ffffffff-ffff-7fff-bfff-ffffffffffff"),
                        email,
                        "A Stranger",
                        Role.CUSTOMER,
                        "secure123"))
                .orElseThrow();

        assertThat(people.register(email, "secure123").text("code")).isEqualTo("email-taken");

        assertThat(users.find(email).orElseThrow().id()).isEqualTo(stranger);
        assertThat(rows()).isZero();
    }

    private UUID makeUser(Reservation reservation, String password) {
        return users.add(new NewRealmUser(reservation.id(), email, "Asha Rao", Role.CUSTOMER, password))
                .orElseThrow();
    }

    private void longAgo(Reservation reservation) {
        jdbc.sql("update account set leased_until = clock_timestamp() - interval '1 hour' where registration = :id")
                .param("id", reservation.id())
                .update();
    }

    private long rows() {
        return jdbc.sql("select count(*) from account where email = :email")
                .param("email", email)
                .query(Long.class)
                .single();
    }

    private int published(UUID userId) {
        return events.count(REGISTERED, userId);
    }
}

package io.cinestream.identity.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cinestream.identity.People;
import io.cinestream.identity.People.Answer;
import io.cinestream.identity.Staff;
import io.cinestream.identity.Staff.Person;
import io.cinestream.identity.accounts.RealmDebts;
import io.cinestream.identity.audit.Actor;
import io.cinestream.identity.roles.ChangeRole;
import io.cinestream.starter.access.Role;
import io.cinestream.testsupport.ServiceTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A role has changed here and not yet in Keycloak, because whoever was to tell it has been killed: its claim holds for a while. */
@ServiceTest
class RealmLagIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ChangeRole changeRole;

    @Autowired
    RealmDebts debts;

    private People people;
    private Person bea;

    @BeforeEach
    void anOwnerWhoIsMadeACustomer() {
        people = new People(port);
        Staff staff = new Staff(people, changeRole);
        bea = staff.somebody(Role.OWNER);
        await().atMost(PATIENCE).until(() -> debts.isFree(bea.id()));
        transaction.executeWithoutResult(status -> {
            changeRole.to(Role.CUSTOMER, bea.id(), Actor.PLATFORM);
            claimedFor("1 hour");
        });
    }

    @Test
    void handsOutNoTokenOfTheOldRoleMeanwhile() {
        Answer refused = people.logIn(bea.email(), Staff.PASSWORD);

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.text("code")).isEqualTo("sessions-just-ended");
        assertThat(refused.retryAfter()).isEqualTo("1");

        claimedFor("0 seconds");
        await().atMost(PATIENCE).until(() -> debts.isFree(bea.id()));
        Answer login = people.logInAfterChange(bea.email(), Staff.PASSWORD);
        assertThat(login.status()).isEqualTo(200);
        assertThat(people.refresh(login.text("refresh_token")).status()).isEqualTo(200);
        assertThat(login.body().at("/user/role").asString()).isEqualTo("customer");
    }

    private void claimedFor(String time) {
        jdbc.sql("update account set realm_due_at = clock_timestamp() + :time::interval where user_id = :userId")
                .param("time", time)
                .param("userId", bea.id())
                .update();
    }
}

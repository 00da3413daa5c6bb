package io.cinestream.identity.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cinestream.identity.People;
import io.cinestream.identity.RunningKeycloak;
import io.cinestream.identity.Staff;
import io.cinestream.identity.Staff.Person;
import io.cinestream.identity.accounts.RealmDebts;
import io.cinestream.identity.audit.Actor;
import io.cinestream.identity.credentials.KeycloakUnavailable;
import io.cinestream.identity.credentials.RealmSessions;
import io.cinestream.identity.roles.ChangeRole;
import io.cinestream.starter.access.Role;
import io.cinestream.testsupport.ServiceTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

/** Keycloak is killed while accounts change. */
@ServiceTest
class FollowAccountsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    int port;

    @Autowired
    ChangeRole changeRole;

    @Autowired
    RealmDebts debts;

    @Autowired
    RealmSessions realmSessions;

    private People people;
    private Person asha;
    private Person bea;
    private boolean down;

    @BeforeEach
    void twoCustomersWhoseTokensAreKnownHere() {
        people = new People(port);
        Staff staff = new Staff(people, changeRole);
        asha = staff.customer();
        bea = staff.customer();
        assertThat(people.me(asha.token()).status()).isEqualTo(200);
    }

    @AfterEach
    void bringKeycloakBack() {
        if (down) {
            restart();
        }
    }

    @Test
    void catchesUpWhenKeycloakIsBack() {
        kill();
        assertThat(people.as(asha.token(), HttpMethod.DELETE, "/api/auth/sessions", null)
                        .status())
                .isEqualTo(204);
        changeRole.to(Role.OWNER, bea.id(), Actor.PLATFORM);
        assertThat(people.refresh(asha.refreshToken()).text("code")).isEqualTo("login-unavailable");
        assertThat(debts.isFree(asha.id())).isFalse();

        restart();

        await().atMost(PATIENCE).until(() -> debts.isFree(asha.id()) && debts.isFree(bea.id()));
        await().atMost(PATIENCE).ignoreException(KeycloakUnavailable.class).untilAsserted(() -> {
            assertThat(realmSessions.of(asha.id())).isEmpty();
            assertThat(realmSessions.of(bea.id())).isEmpty();
        });
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(people.refresh(asha.refreshToken()).text("code"))
                                .isEqualTo("session-ended"));
        assertThat(people.logInAfterChange(bea.email(), Staff.PASSWORD)
                        .body()
                        .at("/user/role")
                        .asString())
                .isEqualTo("owner");
    }

    private void kill() {
        down = true;
        RunningKeycloak.server().kill();
    }

    private void restart() {
        RunningKeycloak.server().restart();
        down = false;
    }
}

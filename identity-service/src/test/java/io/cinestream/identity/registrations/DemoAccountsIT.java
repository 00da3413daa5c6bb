package io.cinestream.identity.registrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import io.cinestream.identity.People;
import io.cinestream.identity.People.Answer;
import io.cinestream.identity.accounts.Accounts;
import io.cinestream.identity.roles.ChangeRole;
import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestEvents;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.env.MockEnvironment;

@ServiceTest
class DemoAccountsIT {

    @LocalServerPort
    int port;

    @Autowired
    TestEvents events;

    @Autowired
    Accounts accounts;

    @Autowired
    Register register;

    @Autowired
    ChangeRole changeRole;

    @Test
    void areThereAfterEveryStartEachInItsRole() throws Exception {
        demoAccounts("local", null).open();
        demoAccounts("local", null).open();

        People people = new People(port);
        for (var demo : DemoAccounts.ALL) {
            Answer login = people.logInAfterChange(demo.email(), demo.password());
            String role = demo.role().claim();
            assertThat(login.body().at("/user/role").asString()).isEqualTo(role);
            var claims = SignedJWT.parse(login.text("access_token")).getJWTClaimsSet();
            assertThat(claims.getStringListClaim("roles")).containsExactly(role);
            UUID userId = UUID.fromString(claims.getSubject());
            assertThat(events.await("user.registered.v1", userId).get("role").asString())
                    .isEqualTo("customer");
            if (!role.equals("customer")) {
                var changed = events.await("user.role-changed.v1", userId);
                assertThat(changed.get("role").asString()).isEqualTo(role);
                assertThat(changed.get("aggregateVersion").asLong()).isEqualTo(2);
                assertThat(events.count("user.role-changed.v1", userId)).isEqualTo(1);
            }
        }
    }

    @Test
    void areNotMadeWhenTheyAreNotWanted() {
        demoAccounts("local", false).open();
        demoAccounts("production", null).open();
    }

    @Test
    void refuseToBeAnywhereElse() {
        assertThatThrownBy(() -> demoAccounts("production", true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("local only");
    }

    private DemoAccounts demoAccounts(String profile, Boolean wanted) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        return new DemoAccounts(accounts, register, changeRole, new IdentitySettings(null, wanted), environment);
    }
}

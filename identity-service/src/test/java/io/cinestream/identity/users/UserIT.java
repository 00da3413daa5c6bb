package io.cinestream.identity.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
import io.cinestream.identity.People;
import io.cinestream.identity.People.Answer;
import io.cinestream.identity.Staff;
import io.cinestream.identity.Staff.Person;
import io.cinestream.identity.accounts.RealmDebts;
import io.cinestream.identity.credentials.Logins;
import io.cinestream.identity.roles.ChangeRole;
import io.cinestream.starter.access.Role;
import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestEvents;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

@ServiceTest
class UserIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    int port;

    @Autowired
    TestEvents events;

    @Autowired
    ChangeRole changeRole;

    @Autowired
    RealmDebts debts;

    @Autowired
    Logins logins;

    private People people;
    private Staff staff;
    private Person admin;
    private Person asha;

    @BeforeEach
    void anAdministratorAndACustomer() {
        people = new People(port);
        staff = new Staff(people, changeRole);
        admin = staff.admin();
        asha = staff.customer();
    }

    @Test
    void areFoundByAnyPartOfAddressOrName() {
        String part = asha.email().substring(2, 14).toUpperCase();

        Answer found = people.as(admin.token(), HttpMethod.GET, "/api/admin/users?q=" + part, null);

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body().get("total").asInt()).isEqualTo(1);
        JsonNode user = found.body().at("/items/0");
        assertThat(user.get("id").asString()).isEqualTo(asha.id().toString());
        assertThat(user.get("email").asString()).isEqualTo(asha.email());
        assertThat(user.get("role").asString()).isEqualTo("customer");
        assertThat(user.get("status").asString()).isEqualTo("active");
    }

    @Test
    void areFoundByNameOnPagesInAnyOrder() {
        String name = "Zoë " + asha.email().substring(1, 12);
        for (int i = 1; i <= 3; i++) {
            people.register(People.someEmail(), Staff.PASSWORD, name + " " + i);
        }

        Answer page = search("q=" + name.toLowerCase() + "&sort=fullName,desc&size=2&page=1");

        assertThat(page.body().get("total").asInt()).isEqualTo(3);
        assertThat(page.body().get("items")).hasSize(1);
        assertThat(page.body().at("/items/0/fullName").asString()).isEqualTo(name + " 1");
    }

    @Test
    void areFoundByWhatIsWrittenNotByAPattern() {
        assertThat(search("q=%25").body().get("total").asInt()).isZero();
        assertThat(search("q=p_______________").body().get("total").asInt()).isZero();
        assertThat(search("sort=password").body().at("/errors/0/field").asString())
                .isEqualTo("sort");
    }

    @Test
    void getAnotherRoleWithTheirNextLoginAndLoseTheirSessions() throws Exception {
        Answer changed = giveRole(asha, "owner");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("role")).isEqualTo("owner");
        assertThat(people.refresh(asha.refreshToken()).text("code")).isEqualTo("session-ended");
        JsonNode told = events.await("user.role-changed.v1", asha.id());
        assertThat(told.get("role").asString()).isEqualTo("owner");
        assertThat(told.has("sessionsNotBefore")).isTrue();
        Answer login = people.logInAfterChange(asha.email(), Staff.PASSWORD);
        assertThat(SignedJWT.parse(login.text("access_token")).getJWTClaimsSet().getStringListClaim("roles"))
                .containsExactly("owner");
    }

    @Test
    void keepTheirSessionsWhenTheyHaveTheRoleAlready() {
        assertThat(giveRole(asha, "customer").status()).isEqualTo(200);

        assertThat(people.refresh(asha.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void areShutLikeUnknownOnesAndOpenedAgain() {
        Answer wrong = people.logIn(asha.email(), "not-the-password");

        assertThat(act(asha, "disable").text("status")).isEqualTo("disabled");
        assertThat(act(asha, "disable").text("status")).isEqualTo("disabled");

        Answer refused = people.logIn(asha.email(), Staff.PASSWORD);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.withoutTrace()).isEqualTo(wrong.withoutTrace());
        assertThat(people.refresh(asha.refreshToken()).text("code")).isEqualTo("session-ended");
        assertThat(people.me(asha.token()).status()).isEqualTo(401);
        assertThat(people.register(asha.email(), Staff.PASSWORD).text("code")).isEqualTo("email-taken");
        await().atMost(PATIENCE).until(() -> debts.isFree(asha.id()));
        assertThat(logins.byPassword(asha.email(), Staff.PASSWORD)).isEmpty();

        assertThat(act(asha, "enable").text("status")).isEqualTo("active");

        await().atMost(PATIENCE).until(() -> debts.isFree(asha.id()));
        assertThat(people.logInAfterChange(asha.email(), Staff.PASSWORD).status())
                .isEqualTo(200);
        events.await("user.changed.v1", asha.id());
        assertThat(events.count("user.disabled.v1", asha.id())).isEqualTo(1);
    }

    /** A reader that starts now sees the newest event of each account and no other. */
    @Test
    void areToldToBeShutWheneverAnythingIsToldOfThemWhileTheyAre() {
        act(asha, "disable");

        assertThat(giveRole(asha, "owner").text("role")).isEqualTo("owner");

        JsonNode newest = events.await(
                "user.disabled.v1",
                asha.id(),
                event -> event.get("aggregateVersion").asLong() == 3);
        assertThat(newest.get("role").asString()).isEqualTo("owner");
        act(asha, "enable");
        assertThat(events.await("user.changed.v1", asha.id()).get("role").asString())
                .isEqualTo("owner");
    }

    @Test
    void areTheAdministratorsBusinessOnly() {
        for (String token :
                new String[] {asha.token(), staff.somebody(Role.OWNER).token()}) {
            assertThat(people.as(token, HttpMethod.GET, "/api/admin/users", null)
                            .status())
                    .isEqualTo(403);
            assertThat(people.as(token, HttpMethod.GET, "/api/admin/users/" + asha.id(), null)
                            .status())
                    .isEqualTo(403);
            assertThat(people.as(token, HttpMethod.PUT, path(asha) + "/role", Map.of("role", "admin"))
                            .status())
                    .isEqualTo(403);
            assertThat(people.as(token, HttpMethod.POST, path(asha) + "/disable", null)
                            .status())
                    .isEqualTo(403);
            assertThat(people.as(token, HttpMethod.POST, path(asha) + "/enable", null)
                            .status())
                    .isEqualTo(403);
            assertThat(people.as(token, HttpMethod.GET, "/api/admin/audit", null)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(people.as("nonsense", HttpMethod.GET, "/api/admin/users", null)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void areNamedWhenTheyAreNotThereOrTheRoleIsNone() {
        String nobody = "/api/admin/users/0199f1c2-7a10-7c3e-9a55-1d2e3f405162";
        assertThat(people.as(admin.token(), HttpMethod.GET, nobody, null).text("code"))
                .isEqualTo("user-unknown");
        assertThat(people.as(admin.token(), HttpMethod.POST, nobody + "/disable", null)
                        .text("code"))
                .isEqualTo("user-unknown");
        assertThat(giveRole(asha, "king").body().at("/errors/0/field").asString())
                .isEqualTo("role");
    }

    @Test
    void areRecordedWithWhoDidWhatToWhomAndFromWhere() {
        giveRole(asha, "owner");
        act(asha, "disable");

        JsonNode trail = people.as(admin.token(), HttpMethod.GET, "/api/admin/audit?subject=" + asha.id(), null)
                .body();

        assertThat(trail.get("items")
                        .valueStream()
                        .map(entry -> entry.get("action").asString()))
                .containsExactly("user-disabled", "role-changed");
        JsonNode change = trail.at("/items/1");
        assertThat(change.get("actor").asString()).isEqualTo(admin.id().toString());
        assertThat(change.get("address").asString()).isEqualTo("127.0.0.1");
        assertThat(change.at("/details/from").asString()).isEqualTo("customer");
        assertThat(change.at("/details/to").asString()).isEqualTo("owner");
    }

    private Answer search(String query) {
        return people.as(admin.token(), HttpMethod.GET, "/api/admin/users?" + query, null);
    }

    private Answer giveRole(Person person, String role) {
        return people.as(admin.token(), HttpMethod.PUT, path(person) + "/role", Map.of("role", role));
    }

    private Answer act(Person person, String deed) {
        return people.as(admin.token(), HttpMethod.POST, path(person) + "/" + deed, null);
    }

    private static String path(Person person) {
        return "/api/admin/users/" + person.id();
    }
}

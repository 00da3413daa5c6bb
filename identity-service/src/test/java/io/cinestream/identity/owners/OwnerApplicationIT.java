package io.cinestream.identity.owners;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.identity.People;
import io.cinestream.identity.People.Answer;
import io.cinestream.identity.Staff;
import io.cinestream.identity.Staff.Person;
import io.cinestream.identity.audit.Actor;
import io.cinestream.identity.roles.ChangeRole;
import io.cinestream.starter.access.Role;
import io.cinestream.testsupport.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

@ServiceTest
class OwnerApplicationIT {

    private static final String PATH = "/api/owner-applications";
    private static final Map<String, String> REGAL = Map.of("theater", "Regal Cinema", "city", "Mumbai");

    @LocalServerPort
    int port;

    @Autowired
    ChangeRole changeRole;

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
    void makesAnOwnerOfWhoIsApproved() {
        Answer applied = apply(asha);
        assertThat(applied.status()).isEqualTo(201);
        assertThat(applied.text("status")).isEqualTo("open");

        Answer decided = decide(applied, Map.of("approved", true));

        assertThat(decided.status()).isEqualTo(200);
        assertThat(decided.text("status")).isEqualTo("approved");
        assertThat(people.refresh(asha.refreshToken()).text("code")).isEqualTo("session-ended");
        Answer login = people.logInAfterChange(asha.email(), Staff.PASSWORD);
        assertThat(login.body().at("/user/role").asString()).isEqualTo("owner");
        assertThat(actionsOn(asha)).containsExactly("owner-application-approved", "role-changed");
    }

    @Test
    void tellsWhoIsRejectedWhyAndLetsThemApplyAgain() {
        Answer applied = apply(asha);

        decide(applied, Map.of("approved", false, "reason", "There is no such theater."));

        Answer own = people.as(asha.token(), HttpMethod.GET, PATH, null);
        assertThat(own.body().at("/items/0/status").asString()).isEqualTo("rejected");
        assertThat(own.body().at("/items/0/reason").asString()).isEqualTo("There is no such theater.");
        assertThat(people.refresh(asha.refreshToken()).status()).isEqualTo(200);
        assertThat(apply(asha).status()).isEqualTo(201);
    }

    @Test
    void isOpenOnceHoweverOftenItIsSent() {
        List<Integer> statuses =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> apply(asha))).limit(5).toList().stream()
                        .map(CompletableFuture::join)
                        .map(Answer::status)
                        .toList();

        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409, 409);
        assertThat(apply(asha).text("code")).isEqualTo("application-open");
    }

    @Test
    void isDecidedOnce() {
        Answer applied = apply(asha);

        var approval = CompletableFuture.supplyAsync(() -> decide(applied, Map.of("approved", true)));
        var rejection = CompletableFuture.supplyAsync(() -> decide(applied, Map.of("approved", false)));

        assertThat(List.of(approval.join().status(), rejection.join().status())).containsExactlyInAnyOrder(200, 409);
        boolean approved = approval.join().status() == 200;
        Answer user = people.as(admin.token(), HttpMethod.GET, "/api/admin/users/" + asha.id(), null);
        assertThat(user.text("role")).isEqualTo(approved ? "owner" : "customer");
        assertThat(decide(applied, Map.of("approved", true)).text("code")).isEqualTo("application-decided");
    }

    @Test
    void takesNothingFromWhoHasBecomeAnAdministratorMeanwhile() {
        Answer applied = apply(asha);
        changeRole.to(Role.ADMIN, asha.id(), Actor.PLATFORM);

        assertThat(decide(applied, Map.of("approved", true)).status()).isEqualTo(200);

        Answer user = people.as(admin.token(), HttpMethod.GET, "/api/admin/users/" + asha.id(), null);
        assertThat(user.text("role")).isEqualTo("admin");
    }

    @Test
    void isSeenByItsApplicantAndAdministratorsOnly() {
        Answer applied = apply(asha);
        Person stranger = staff.customer();

        assertThat(people.as(stranger.token(), HttpMethod.GET, PATH, null)
                        .body()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(people.as(asha.token(), HttpMethod.GET, PATH, null)
                        .body()
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(applied.text("id"));
        assertThat(people.as(admin.token(), HttpMethod.GET, PATH + "?status=open&size=100", null)
                        .body()
                        .get("items")
                        .valueStream()
                        .map(item -> item.get("userId").asString()))
                .contains(asha.id().toString());
        assertThat(people.as(admin.token(), HttpMethod.GET, PATH + "?status=lost", null)
                        .body()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("status");
    }

    @Test
    void isForCustomersToMakeAndForAdministratorsToDecide() {
        Answer applied = apply(asha);
        String approval = PATH + "/" + applied.text("id") + "/approval";

        assertThat(people.as(asha.token(), HttpMethod.POST, approval, Map.of("approved", true))
                        .status())
                .isEqualTo(403);
        assertThat(apply(admin).status()).isEqualTo(403);
        assertThat(apply(staff.somebody(Role.OWNER)).status()).isEqualTo(403);
        assertThat(people.as("nonsense", HttpMethod.POST, PATH, REGAL).status()).isEqualTo(401);
    }

    @Test
    void saysWhatItLacks() {
        Answer answer = people.as(asha.token(), HttpMethod.POST, PATH, Map.of("theater", " "));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactlyInAnyOrder("theater", "city");
    }

    private Answer apply(Person person) {
        return people.as(person.token(), HttpMethod.POST, PATH, REGAL);
    }

    private Answer decide(Answer applied, Map<String, ?> decision) {
        return people.as(admin.token(), HttpMethod.POST, PATH + "/" + applied.text("id") + "/approval", decision);
    }

    private Stream<String> actionsOn(Person person) {
        return people.as(admin.token(), HttpMethod.GET, "/api/admin/audit?subject=" + person.id(), null)
                .body()
                .get("items")
                .valueStream()
                .map(entry -> entry.get("action").asString());
    }
}

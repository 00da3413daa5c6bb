package io.cinestream.identity.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.identity.People;
import io.cinestream.identity.People.Answer;
import io.cinestream.identity.Staff;
import io.cinestream.identity.Staff.Person;
import io.cinestream.identity.roles.ChangeRole;
import io.cinestream.testsupport.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class LastAdminIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ChangeRole changeRole;

    private People people;
    private Staff staff;

    @BeforeEach
    void noAdministratorsOfEarlierTests() {
        people = new People(port);
        staff = new Staff(people, changeRole);
        jdbc.sql("delete from account where role = 'admin'").update();
    }

    @Test
    void staysWhateverIsTriedButNotWhenThereIsAnother() {
        Person ada = staff.admin();

        for (Answer refused : List.of(
                demote(ada, ada),
                people.as(ada.token(), HttpMethod.POST, path(ada) + "/disable", null),
                people.as(ada.token(), HttpMethod.DELETE, "/api/me", null))) {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text("code")).isEqualTo("last-admin");
        }
        assertThat(people.refresh(ada.refreshToken()).status()).isEqualTo(200);

        staff.admin();
        assertThat(demote(ada, ada).status()).isEqualTo(200);
    }

    @RepeatedTest(3)
    void isLeftWhenTwoTakeTheRoleFromEachOther() {
        Person ada = staff.admin();
        Person bea = staff.admin();

        var first = CompletableFuture.supplyAsync(() -> demote(ada, bea));
        var second = CompletableFuture.supplyAsync(() -> demote(bea, ada));

        assertThat(List.of(first.join().status(), second.join().status())).containsExactlyInAnyOrder(200, 409);
        assertThat(jdbc.sql("select count(*) from account where role = 'admin' and state = 'ACTIVE'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private Answer demote(Person by, Person whom) {
        return people.as(by.token(), HttpMethod.PUT, path(whom) + "/role", Map.of("role", "customer"));
    }

    private static String path(Person person) {
        return "/api/admin/users/" + person.id();
    }
}

package io.cinestream.identity.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.identity.People;
import io.cinestream.identity.People.Answer;
import io.cinestream.testsupport.ServiceTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A client that was written for another system and says {@code full_name}. */
@ServiceTest
class ClassicClientIT {

    private static final String PASSWORD = "secure123";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private People people;
    private final String email = People.someEmail();

    @BeforeEach
    void openTheDoor() {
        people = new People(port);
    }

    @Test
    void isAnsweredInItsOwnWords() {
        Answer registered = register();
        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.body().propertyNames()).containsExactlyInAnyOrder("id", "email", "full_name", "role");
        assertThat(registered.text("full_name")).isEqualTo("Asha Rao");
        assertThat(registered.text("role")).isEqualTo("user");

        var user = people.post("login", Map.of("email", email, "password", PASSWORD, "full_name", "Asha Rao"))
                .body()
                .get("user");
        assertThat(user.get("full_name").asString()).isEqualTo("Asha Rao");
        assertThat(user.get("role").asString()).isEqualTo("user");
    }

    @Test
    void isTheSameCustomerToOtherClients() {
        register();
        var user = people.logIn(email, PASSWORD).body().get("user");
        assertThat(user.get("fullName").asString()).isEqualTo("Asha Rao");
        assertThat(user.get("role").asString()).isEqualTo("customer");
    }

    @Test
    void createsTheAdministratorLogsInAndUsesTheToken() {
        jdbc.sql("delete from account where role = 'admin'").update();

        Answer admin =
                people.post("create-admin", Map.of("email", email, "password", PASSWORD, "full_name", "Ada Admin"));
        assertThat(admin.status()).isEqualTo(201);
        assertThat(admin.text("full_name")).isEqualTo("Ada Admin");
        assertThat(admin.text("role")).isEqualTo("admin");

        Answer login = people.logIn(email, PASSWORD);
        assertThat(login.status()).isEqualTo(200);
        Answer me = people.me(login.text("access_token"));
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.text("email")).isEqualTo(email);
        assertThat(me.text("role")).isEqualTo("admin");
    }

    private Answer register() {
        return people.post("register", Map.of("email", email, "password", PASSWORD, "full_name", "Asha Rao"));
    }
}

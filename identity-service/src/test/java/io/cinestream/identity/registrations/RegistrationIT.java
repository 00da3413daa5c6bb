package io.cinestream.identity.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.identity.People;
import io.cinestream.identity.People.Answer;
import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class RegistrationIT {

    private static final String REGISTERED = "user.registered.v1";

    @LocalServerPort
    int port;

    @Autowired
    TestEvents events;

    @Autowired
    JdbcClient jdbc;

    private People people;
    private final String email = People.someEmail();

    @BeforeEach
    void openTheDoor() {
        people = new People(port);
    }

    @Test
    void registersACustomerAndTellsTheOthersOnce() {
        Answer answer = people.register(email.toUpperCase(), "secure123", " Cher ");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().propertyNames()).containsExactlyInAnyOrder("id", "email", "fullName", "role");
        assertThat(answer.text("email")).isEqualTo(email);
        assertThat(answer.text("fullName")).isEqualTo("Cher");
        assertThat(answer.text("role")).isEqualTo("customer");

        JsonNode event = events.await(REGISTERED, answer.id());
        assertThat(event.get("userId").asString()).isEqualTo(answer.text("id"));
        assertThat(event.get("email").asString()).isEqualTo(email);
        assertThat(event.get("fullName").asString()).isEqualTo("Cher");
        assertThat(event.get("role").asString()).isEqualTo("customer");
        assertThat(event.get("locale").asString()).isEqualTo("en");
        assertThat(event.get("aggregateVersion").asLong()).isEqualTo(1);
        assertThat(event.has("sessionsNotBefore")).isFalse();
        assertThat(events.count(REGISTERED, answer.id())).isEqualTo(1);
    }

    @Test
    void refusesARoleInTheBody() {
        Answer answer = people.post(
                "register", Map.of("email", email, "password", "secure123", "fullName", "Asha", "role", "admin"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo("role");
        assertThat(people.register(email, "secure123").status()).isEqualTo(201);
    }

    @Test
    void saysOneThingForEachWrongField() {
        Answer answer = people.post("register", Map.of("email", "nobody", "password", "short", "fullName", ""));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("invalid-request");
        assertThat(answer.body()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactlyInAnyOrder("email", "password", "fullName");
    }

    @Test
    void refusesAPasswordThatContainsTheAddress() {
        Answer answer = people.register(email, "my-" + email);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo("password");
    }

    @Test
    void refusesAPasswordThatIsGuessedFirst() {
        Answer answer = people.register(email, "Password1");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo("password");
        assertThat(people.register(email, "secure123").status()).isEqualTo(201);
    }

    @Test
    void refusesAnAddressThatHasAnAccountInWhateverCase() {
        people.register(email, "secure123");
        Answer answer = people.register(email.toUpperCase(), "another-secret");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("email-taken");
        assertThat(people.logIn(email, "another-secret").status()).isEqualTo(401);
    }

    @Test
    void givesAnAddressToExactlyOneOfTwentyAtOnce() throws Exception {
        List<Answer> answers = atOnce(20, number -> people.register(email, "secure123-" + number));

        assertThat(answers.stream().map(Answer::status)).containsOnlyOnce(201).containsOnly(201, 409);
        UUID id = answers.stream()
                .filter(answer -> answer.status() == 201)
                .findFirst()
                .orElseThrow()
                .id();
        events.await(REGISTERED, id);
        assertThat(events.count(REGISTERED, id)).isEqualTo(1);
        long winners = IntStream.range(0, 20)
                .filter(number -> people.logIn(email, "secure123-" + number).status() == 200)
                .count();
        assertThat(winners).isLessThanOrEqualTo(1);
    }

    @Test
    void letsExactlyOneOfManyBecomeTheFirstAdministrator() throws Exception {
        jdbc.sql("delete from account where role = 'admin'").update();

        List<Answer> answers = atOnce(8, number -> people.createAdmin(People.someEmail(), "secure123"));

        assertThat(answers.stream().map(Answer::status)).containsOnlyOnce(201).containsOnly(201, 400);
        assertThat(answers.stream().filter(answer -> answer.status() == 400).map(answer -> answer.text("code")))
                .containsOnly("admin-exists");
        Answer admin = answers.stream()
                .filter(answer -> answer.status() == 201)
                .findFirst()
                .orElseThrow();
        assertThat(admin.text("role")).isEqualTo("admin");
        assertThat(events.await(REGISTERED, admin.id()).get("role").asString()).isEqualTo("admin");
        assertThat(people.createAdmin(admin.text("email"), "secure123").text("code"))
                .isEqualTo("admin-exists");
        Answer login = people.logIn(admin.text("email"), "secure123");
        assertThat(login.body().at("/user/role").asString()).isEqualTo("admin");
    }

    private static List<Answer> atOnce(int many, IntFunction<Answer> attempt) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> attempts = IntStream.range(0, many)
                    .mapToObj(number -> (Callable<Answer>) () -> attempt.apply(number))
                    .toList();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(attempts)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}

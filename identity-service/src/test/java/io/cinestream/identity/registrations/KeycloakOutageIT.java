package io.cinestream.identity.registrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cinestream.identity.People;
import io.cinestream.identity.People.Answer;
import io.cinestream.identity.RunningKeycloak;
import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class KeycloakOutageIT {

    @LocalServerPort
    int port;

    @Autowired
    TestEvents events;

    private People people;
    private boolean down;

    @BeforeEach
    void openTheDoor() {
        people = new People(port);
    }

    @AfterEach
    void bringKeycloakBack() {
        if (down) {
            restart();
        }
    }

    /** Registrations run while Keycloak is killed with them; each person then tries again until there is a final answer. */
    @Test
    void losesNobodyAndDoublesNobodyWhenKeycloakIsKilledAmidRegistrations() throws Exception {
        List<String> emails = Stream.generate(People::someEmail).limit(16).toList();
        String email = People.someEmail();
        String session;
        AtomicInteger begun = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(4)) {
            session = registered(email);
            List<Future<Answer>> first = new ArrayList<>();
            for (String each : emails) {
                first.add(threads.submit((Callable<Answer>) () -> {
                    begun.incrementAndGet();
                    return people.register(each, "secure123");
                }));
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> begun.get() >= 6);
            kill();
            for (Future<Answer> answer : first) {
                Answer settled = answer.get();
                assertThat(settled.status()).isIn(201, 503);
            }
        }
        for (Answer answer : List.of(
                people.register(People.someEmail(), "secure123"),
                people.logIn(email, "secure123"),
                people.refresh(session))) {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text("code")).isEqualTo("login-unavailable");
            assertThat(answer.retryAfter()).isNotEmpty();
        }

        restart();

        for (String each : emails) {
            await(each).atMost(Duration.ofSeconds(60)).until(() -> {
                int status = people.register(each, "secure123").status();
                return status == 201 || status == 409;
            });
            Answer login = await(each)
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> people.logIn(each, "secure123"), answer -> answer.status() != 503);
            assertThat(login.status()).isEqualTo(200);
            UUID userId = UUID.fromString(login.body().at("/user/id").asString());
            events.await("user.registered.v1", userId);
            assertThat(events.count("user.registered.v1", userId)).isEqualTo(1);
        }
    }

    private String registered(String email) {
        people.register(email, "secure123");
        return people.logIn(email, "secure123").text("refresh_token");
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

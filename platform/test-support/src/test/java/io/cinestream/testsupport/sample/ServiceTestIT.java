package io.cinestream.testsupport.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.testsupport.EventContracts;
import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestClock;
import io.cinestream.testsupport.TestEvents;
import io.cinestream.testsupport.TestTokens;
import io.cinestream.testsupport.sample.notes.NoteId;
import io.cinestream.testsupport.sample.notes.Notes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class ServiceTestIT {

    private static final String THEATERS = "cinestream.catalog.theaters";
    private static final String ADDED = "theater.added.v1";
    private static final String WRITTEN = "show.sales-closed.v1";

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    TestClock clock;

    @Autowired
    TestEvents events;

    @Autowired
    Notes notes;

    @Autowired
    ApplicationContext context;

    private final UUID note = UUID.randomUUID();
    private final UUID reader = UUID.randomUUID();

    @Test
    void letsEachRoleInByItsToken() {
        for (String role : List.of("customer", "owner", "admin")) {
            http.get()
                    .uri("/api/notes/{note}", note)
                    .header("Authorization", tokens.of(reader, role))
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.reader")
                    .isEqualTo(reader.toString())
                    .jsonPath("$.role")
                    .isEqualTo(role);
        }
    }

    @Test
    void keepsWrongTokensOut() {
        List<String> wrong = List.of(
                tokens.expired(reader),
                tokens.foreign(reader),
                tokens.forAnotherAudience(reader),
                tokens.ofAnotherIssuer(reader));
        for (String token : wrong) {
            http.get()
                    .uri("/api/notes/{note}", note)
                    .header("Authorization", token)
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
        }
        http.get().uri("/api/notes/{note}", note).exchange().expectStatus().isUnauthorized();
    }

    @Test
    void asksOnceAndKeepsNoCookies() {
        for (int attempt = 1; attempt <= 2; attempt++) {
            http.get()
                    .uri("/api/notes/outage")
                    .header("Authorization", tokens.customer(reader))
                    .exchange()
                    .expectHeader()
                    .valueEquals("X-Attempts", Integer.toString(attempt))
                    .expectHeader()
                    .valueEquals("X-Seen", "none");
        }
    }

    @Test
    void movesTheClockOfEverySession() {
        notes.write(new NoteId(note));
        for (int session = 0; session < 20; session++) {
            assertThat(isAlive()).isTrue();
        }
        clock.advance(Duration.ofMinutes(59));
        assertThat(isAlive()).isTrue();
        clock.advance(Duration.ofMinutes(1));
        assertThat(isAlive()).isFalse();
        clock.reset();
        assertThat(isAlive()).isTrue();
    }

    @Test
    void seesWhatTheServicePublishes() {
        notes.write(new NoteId(note));
        assertThat(events.await(WRITTEN, note).get("aggregateVersion").asLong()).isEqualTo(1);
        assertThat(events.count(WRITTEN, note)).isEqualTo(1);
    }

    @Test
    void publishesWhatTheServiceReads() {
        UUID event =
                events.publish(THEATERS, ADDED, note, 1, events.example(ADDED).put("theaterId", note.toString()));
        events.publish(event, THEATERS, ADDED, note, 1, events.example(ADDED).put("theaterId", note.toString()));
        events.await(WRITTEN, note);
        assertThat(isAlive()).isTrue();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(events.count(ADDED, note)).isEqualTo(2));
    }

    @Test
    void seesDeadLetters() {
        events.publishRaw(THEATERS, ADDED, note, "not JSON".getBytes(StandardCharsets.UTF_8));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(events.deadLetters(THEATERS, note)).containsExactly("not JSON"));
    }

    @TestFactory
    List<DynamicTest> readsByTheContracts() {
        return EventContracts.read(context)
                .filter(test -> test.getDisplayName().equals("sample-theaters reads " + ADDED))
                .toList();
    }

    private boolean isAlive() {
        byte[] body = http.get()
                .uri("/api/notes/{note}", note)
                .header("Authorization", tokens.customer(reader))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return new String(body, StandardCharsets.UTF_8).contains("\"alive\":true");
    }
}

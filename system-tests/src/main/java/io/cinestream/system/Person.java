package io.cinestream.system;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Somebody with an account. The token is renewed by logging in again before its five minutes end. */
class Person {

    private static final Duration FRESH = Duration.ofMinutes(4);

    private final Client client;
    private final String email;
    private final String password;
    private String token = "";
    private long loggedInAt;

    Person(URI gateway, String email, String password) {
        this.client = new Client(gateway);
        this.email = email;
        this.password = password;
    }

    /** Registers a customer whom nobody knows yet. */
    static Person registers(URI gateway, String firstName) {
        String email = firstName.toLowerCase(java.util.Locale.ROOT) + "-"
                + UUID.randomUUID().toString().substring(0, 8) + "@example.test";
        Person person = new Person(gateway, email, "seat-for-" + firstName + "-1");
        person.client
                .post(
                        "/api/auth/register",
                        Map.of("email", email, "password", person.password, "fullName", firstName + " Example"))
                .expect(201);
        return person;
    }

    String email() {
        return email;
    }

    String password() {
        return password;
    }

    /** The client of this person, logged in. */
    Client client() {
        if (loggedInAt == 0 || System.nanoTime() - loggedInAt > FRESH.toNanos()) {
            login();
        }
        return client;
    }

    /** Whether the platform does not let this person in. */
    boolean isUnknown() {
        return tryLogin().status() == 401;
    }

    private Answer tryLogin() {
        return new Client(client.gateway()).post("/api/auth/login", Map.of("email", email, "password", password));
    }

    void login() {
        JsonNode session = tryLogin().expect(200).json();
        token = session.required("access_token").asString();
        client.useToken(token);
        loggedInAt = System.nanoTime();
    }

    /** An access token of this person. */
    String token() {
        client();
        return token;
    }

    /** The toasts in this person's inbox. */
    List<JsonNode> toasts() {
        return client().get("/api/notifications?size=100").expect(200).json().path("items").values().stream()
                .toList();
    }

    JsonNode awaitToast(String type) {
        return Eventually.find(
                "the toast " + type + " of " + email,
                () -> toasts().stream()
                        .filter(toast -> toast.path("type").asString().equals(type))
                        .findFirst());
    }

    long countToasts(String type) {
        return toasts().stream()
                .filter(toast -> toast.path("type").asString().equals(type))
                .count();
    }

    Answer holds(UUID show, String... seats) {
        return client().post("/api/shows/" + show + "/holds", Map.of("seats", List.of(seats)));
    }

    /** Holds the seats and books them. */
    Booking books(UUID show, String... seats) {
        String hold = holds(show, seats).expect(201).json().required("id").asString();
        return books(hold);
    }

    Booking books(String hold) {
        JsonNode booked = Eventually.find("the booking of hold " + hold, () -> {
            Answer answer = client().post("/api/bookings", Map.of("holdId", hold));
            return answer.status() == 503
                    ? Optional.<JsonNode>empty()
                    : Optional.of(answer.expect(201).json());
        });
        return new Booking(this, UUID.fromString(booked.required("id").asString()));
    }
}

package io.cinestream.system;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The cinema's own people: they add films and halls and schedule shows. */
class Cinema {

    private final Person admin;
    private final Client anybody;

    Cinema(URI gateway) {
        this.admin = new Person(gateway, "admin@cinestream.example", "demo-admin-1");
        this.anybody = new Client(gateway);
    }

    Person admin() {
        return admin;
    }

    UUID addsFilm(String title) {
        return create(
                "/api/movies",
                Map.of(
                        "title",
                        title,
                        "genres",
                        List.of("Drama"),
                        "languages",
                        List.of("en"),
                        "durationMinutes",
                        100,
                        "description",
                        "Made for a journey.",
                        "status",
                        "released"));
    }

    /** A hall of its own, 5 rows of 8 seats, in Bengaluru. */
    UUID opensHall() {
        UUID theater = create(
                "/api/theaters",
                Map.of(
                        "name", "Journey House " + UUID.randomUUID().toString().substring(0, 6),
                        "city", "Bengaluru",
                        "zone", "Asia/Kolkata",
                        "currency", "INR"));
        return create(
                "/api/theaters/" + theater + "/screens",
                Map.of("name", "Screen 1", "layout", Map.of("rows", 5, "columns", 8)));
    }

    /** Schedules a show and waits until booking sells it. */
    UUID schedules(UUID film, UUID screen, Instant startsAt) {
        UUID show = create(
                "/api/shows",
                Map.of(
                        "movieId",
                        film,
                        "screenId",
                        screen,
                        "startsAt",
                        startsAt.toString(),
                        "prices",
                        Map.of(
                                "front", rupees(15_000),
                                "middle", rupees(22_000),
                                "back", rupees(30_000)),
                        "format",
                        "2D",
                        "language",
                        "en"));
        Eventually.holds(
                "show " + show + " to be on sale",
                () -> anybody.get("/api/shows/" + show + "/seats").status() == 200);
        return show;
    }

    /** The seats of a show with their status: available, selected, booked or blocked. */
    String seatStatus(UUID show, String seat) {
        return seat(show, seat).path("status").asString();
    }

    JsonNode seat(UUID show, String seat) {
        JsonNode map = anybody.get("/api/shows/" + show + "/seats").expect(200).json();
        return map.path("rows").values().stream()
                .flatMap(row -> row.path("seats").values().stream())
                .filter(one -> one.path("id").asString().equals(seat))
                .findFirst()
                .orElseThrow(() -> new StepFailed("show " + show + " has no seat " + seat));
    }

    void awaitSeat(UUID show, String seat, String status) {
        Eventually.holds(
                "seat " + seat + " to be " + status,
                () -> seatStatus(show, seat).equals(status));
    }

    private UUID create(String path, Map<String, ?> body) {
        JsonNode created = Eventually.find("an answer of " + path, () -> {
            Answer answer = admin.client().post(path, body);
            return answer.status() == 503
                    ? Optional.<JsonNode>empty()
                    : Optional.of(answer.expect(201).json());
        });
        return UUID.fromString(created.required("id").asString());
    }

    private static Map<String, Object> rupees(long paise) {
        return Map.of("amount", paise, "currency", "INR");
    }
}

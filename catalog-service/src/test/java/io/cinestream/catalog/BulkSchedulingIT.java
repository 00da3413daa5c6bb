package io.cinestream.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestEvents;
import io.cinestream.testsupport.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class BulkSchedulingIT {

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    TestEvents events;

    Catalogue catalogue;
    String theater;
    String screen;
    String movie;

    @BeforeEach
    void open() {
        catalogue = new Catalogue(http, tokens);
        theater = catalogue.aTheater();
        screen = catalogue.aScreen(theater);
        movie = catalogue.aMovie("Often " + Catalogue.next(), 90);
    }

    @Test
    void showsAreRepeatedOnTheTheatersClock() {
        LocalDate first = LocalDate.now(ZoneId.of("Asia/Kolkata")).plusDays(2);
        Answer scheduled = bulk(Map.of(
                "repeat",
                Map.of(
                        "from", first.toString(),
                        "until", first.plusDays(2).toString(),
                        "times", List.of("18:30", "23:00"))));

        assertThat(scheduled.status()).as("%s", scheduled.body()).isEqualTo(201);
        JsonNode items = scheduled.body().get("items");
        assertThat(items.valueStream()
                        .map(show -> show.get("localStart").asString().substring(0, 16)))
                .containsExactly(
                        first + "T18:30",
                        first + "T23:00",
                        first.plusDays(1) + "T18:30",
                        first.plusDays(1) + "T23:00",
                        first.plusDays(2) + "T18:30",
                        first.plusDays(2) + "T23:00");
        items.forEach(show ->
                events.await("show.scheduled.v1", UUID.fromString(show.get("id").asString())));
    }

    @Test
    void oneStartWithoutRoomRefusesAllAndIsNamed() {
        Instant free = Catalogue.tomorrow();
        Instant taken = free.plus(Duration.ofHours(5));
        String other = catalogue.aShow(movie, screen, taken);

        Answer refused = bulk(at(free, taken.plus(Duration.ofMinutes(100)), taken.plus(Duration.ofHours(5))));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("screen-occupied");
        assertThat(refused.body().get("conflicts")).hasSize(1);
        assertThat(refused.body().at("/conflicts/0/showId").asString()).isEqualTo(other);
        assertThat(refused.body().at("/conflicts/0/wished").asString())
                .isEqualTo(taken.plus(Duration.ofMinutes(100)).toString());
        assertThat(shows()).isEqualTo(1);
    }

    @Test
    void startsThatOverlapEachOtherAreRefused() {
        Instant start = Catalogue.tomorrow();

        assertThat(bulk(at(start, start.plus(Duration.ofMinutes(104)))).status())
                .isEqualTo(400);
        assertThat(bulk(at(start, start)).status()).isEqualTo(400);
        assertThat(bulk(at(start, Instant.now().minusSeconds(60))).status()).isEqualTo(400);
        assertThat(bulk(Map.of()).status()).isEqualTo(400);
        assertThat(shows()).isZero();

        assertThat(bulk(at(start, start.plus(Duration.ofMinutes(105)))).status())
                .isEqualTo(201);
        assertThat(shows()).isEqualTo(2);
    }

    @Test
    void ofTwoWhoWantTheSameWeekOneGetsIt() {
        Instant start = Catalogue.tomorrow();
        Map<String, Object> week = at(start, start.plus(Duration.ofDays(1)), start.plus(Duration.ofDays(2)));

        CompletableFuture<Integer> first =
                CompletableFuture.supplyAsync(() -> bulk(week).status(), Thread::startVirtualThread);
        int second = bulk(week).status();

        assertThat(List.of(first.join(), second)).containsExactlyInAnyOrder(201, 409);
        assertThat(shows()).isEqualTo(3);
    }

    @Test
    void nobodyFillsAnothersScreen() {
        Map<String, Object> plan = plan(at(Catalogue.tomorrow()));

        assertThat(catalogue.post("/api/shows/bulk", catalogue.otherOwner, plan).status())
                .isEqualTo(404);
        assertThat(catalogue.post("/api/shows/bulk", catalogue.admin, plan).status())
                .isEqualTo(201);
    }

    private Answer bulk(Map<String, Object> when) {
        return catalogue.post("/api/shows/bulk", catalogue.owner, plan(when));
    }

    private Map<String, Object> plan(Map<String, Object> when) {
        Map<String, Object> plan =
                new HashMap<>(Map.of("movieId", movie, "screenId", screen, "prices", Catalogue.PRICES));
        plan.putAll(when);
        return plan;
    }

    private static Map<String, Object> at(Instant... starts) {
        return Map.of(
                "startsAt", List.of(starts).stream().map(Instant::toString).toList());
    }

    private int shows() {
        return catalogue
                .get("/api/theaters/" + theater + "/shows")
                .body()
                .get("total")
                .asInt();
    }
}

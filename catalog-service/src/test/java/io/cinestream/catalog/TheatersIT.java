package io.cinestream.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestEvents;
import io.cinestream.testsupport.TestTokens;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class TheatersIT {

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    TestEvents events;

    Catalogue catalogue;

    @BeforeEach
    void open() {
        catalogue = new Catalogue(http, tokens);
    }

    @Test
    void anOwnerOpensHisOwnTheater() {
        Answer opened = catalogue.post("/api/theaters", catalogue.owner, Catalogue.theater("Mysuru"));

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.text("ownerId")).isEqualTo(catalogue.ownerId.toString());
        JsonNode event = events.await("theater.added.v1", UUID.fromString(opened.text("id")));
        assertThat(event.get("ownerId").asString()).isEqualTo(catalogue.ownerId.toString());
        JsonNode listed = catalogue
                .get("/api/theaters?city=mysuru&ownerId=" + catalogue.ownerId)
                .body();
        assertThat(listed.get("items")).hasSize(1);
        assertThat(listed.get("items").get(0)).isEqualTo(opened.body());
    }

    @Test
    void onlyAnAdminGivesATheaterToSomebodyElse() {
        UUID somebody = UUID.randomUUID();
        Map<String, Object> details = new HashMap<>(Catalogue.theater("Mysuru"));
        details.put("ownerId", somebody.toString());

        assertThat(catalogue.post("/api/theaters", catalogue.owner, details).status())
                .isEqualTo(403);

        Answer opened = catalogue.post("/api/theaters", catalogue.admin, details);
        assertThat(opened.text("ownerId")).isEqualTo(somebody.toString());
    }

    @Test
    void anotherOwnersTheaterCannotBeFoundForAChange() {
        String theater = "/api/theaters/" + catalogue.aTheater();

        assertThat(catalogue
                        .put(theater, catalogue.otherOwner, Catalogue.theater("X"))
                        .status())
                .isEqualTo(404);
        assertThat(catalogue.delete(theater, catalogue.otherOwner).status()).isEqualTo(404);
        assertThat(catalogue
                        .post(theater + "/screens", catalogue.otherOwner, Map.of("name", "1"))
                        .status())
                .isEqualTo(404);
        assertThat(catalogue
                        .put(theater, catalogue.admin, Catalogue.theater("X"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aScreenHasTenRowsOfTenUnlessSomethingElseIsSaid() {
        String theater = catalogue.aTheater();

        Answer plain = catalogue.post("/api/theaters/" + theater + "/screens", catalogue.owner, Map.of("name", "One"));
        Answer small = catalogue.post("/api/theaters/" + theater + "/screens", catalogue.owner, """
                {"name":"Two","layout":{"rows":2,"columns":4,"accessible":["B1","B4"]}}""");

        assertThat(plain.status()).isEqualTo(201);
        assertThat(plain.body().get("capacity").asInt()).isEqualTo(100);
        assertThat(small.body().get("capacity").asInt()).isEqualTo(8);
        JsonNode screens = catalogue.get("/api/theaters/" + theater).body().get("screens");
        assertThat(screens).hasSize(2);
        assertThat(screens.get(0)).isEqualTo(plain.body());
        assertThat(screens.get(1)).isEqualTo(small.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"X\",\"layout\":{\"rows\":0}}",
                "{\"name\":\"X\",\"layout\":{\"rows\":41}}",
                "{\"name\":\"X\",\"layout\":{\"columns\":51}}",
                "{\"name\":\"X\",\"layout\":{\"accessible\":[\"Z9\"]}}",
                "{\"name\":\"\"}",
                "{\"layout\":{}}"
            })
    void aHallThatCannotBeBuiltIsRefused(String plan) {
        String theater = catalogue.aTheater();

        assertThat(catalogue
                        .post("/api/theaters/" + theater + "/screens", catalogue.owner, plan)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void twoScreensOfATheaterCannotShareAName() {
        String screens = "/api/theaters/" + catalogue.aTheater() + "/screens";
        catalogue.post(screens, catalogue.owner, Map.of("name", "Grand"));

        Answer refused = catalogue.post(screens, catalogue.owner, Map.of("name", "grand "));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("screen-name-taken");
    }

    @Test
    void ofManyWhoBuildTheSameScreenOneDoes() throws Exception {
        String screens = "/api/theaters/" + catalogue.aTheater() + "/screens";
        Callable<Integer> build = () ->
                catalogue.post(screens, catalogue.owner, Map.of("name", "Twin")).status();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers = threads.invokeAll(Collections.nCopies(8, build)).stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"X\",\"city\":\"Y\",\"zone\":\"Mars/Olympus\",\"currency\":\"INR\"}",
                "{\"name\":\"X\",\"city\":\"Y\",\"zone\":\"Asia/Kolkata\",\"currency\":\"QQQ\"}",
                "{\"name\":\"X\",\"city\":\"Y\",\"zone\":\"Asia/Kolkata\",\"currency\":\"rupees\"}",
                "{\"name\":\"X\",\"city\":\"Y\",\"zone\":\"Asia/Kolkata\"}"
            })
    void aTheaterThatIsNotOnEarthIsRefused(String details) {
        assertThat(catalogue.post("/api/theaters", catalogue.owner, details).status())
                .isEqualTo(400);
    }

    @Test
    void withShowsAheadATheaterStaysAndKeepsItsClockAndMoney() {
        String id = catalogue.aTheater();
        String theater = "/api/theaters/" + id;
        String show = catalogue.aShow(catalogue.aMovie("Holds It", 90), catalogue.aScreen(id), Catalogue.tomorrow());
        Map<String, Object> moved = new HashMap<>(Catalogue.theater("Bengaluru"));
        moved.put("zone", "Europe/London");

        assertThat(catalogue.put(theater, catalogue.owner, moved).text("code")).isEqualTo("has-shows");
        assertThat(catalogue.delete(theater, catalogue.owner).text("code")).isEqualTo("has-shows");
        assertThat(catalogue
                        .put(theater, catalogue.owner, Catalogue.theater("Kochi"))
                        .status())
                .isEqualTo(200);
        catalogue.post("/api/shows/" + show + "/cancellation", catalogue.owner, null);
        assertThat(catalogue.put(theater, catalogue.owner, moved).status()).isEqualTo(200);
        assertThat(catalogue.delete(theater, catalogue.owner).status()).isEqualTo(204);

        assertThat(catalogue.get(theater).status()).isEqualTo(404);
        assertThat(events.await("theater.withdrawn.v1", UUID.fromString(id))
                        .get("aggregateVersion")
                        .asInt())
                .isEqualTo(4);
    }
}

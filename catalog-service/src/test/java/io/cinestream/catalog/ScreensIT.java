package io.cinestream.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestEvents;
import io.cinestream.testsupport.TestTokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ScreensIT {

    private static final String HALL = """
            {"name":"Grand","layout":{"aisles":[2],"seatRows":[
              {"label":"A","category":"sofa","places":4,"gaps":[1],"accessible":[2],"companion":[3]},
              {"label":"B","category":"back","places":4,"restrictedView":[1],"blocked":[4]}]}}""";
    private static final Map<String, Object> PRICES = Map.of("sofa", Catalogue.inr(500), "back", Catalogue.inr(300));

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    TestEvents events;

    Catalogue catalogue;
    String screens;

    @BeforeEach
    void open() {
        catalogue = new Catalogue(http, tokens);
        screens = "/api/theaters/" + catalogue.aTheater() + "/screens";
    }

    @Test
    void aHallIsSeenWithEverySeatAndSoldWithoutTheBlockedOnes() {
        Answer built = catalogue.post(screens, catalogue.owner, HALL);
        assertThat(built.status()).isEqualTo(201);
        assertThat(built.body().get("capacity").asInt()).isEqualTo(6);
        assertThat(built.body().get("categories")).hasToString("[\"sofa\",\"back\"]");
        assertThat(built.body().get("accessible")).hasToString("[\"A2\"]");

        JsonNode hall = catalogue.get(screens + "/" + built.text("id")).body();
        assertThat(hall.at("/rows/0/seats")).hasSize(3);
        assertThat(hall.at("/rows/1/seats/3/blocked").asBoolean()).isTrue();
        assertThat(hall.at("/rows/1/seats/3/column").asInt()).isEqualTo(5);

        JsonNode event = events.await("show.scheduled.v1", UUID.fromString(aShow(built.text("id"), PRICES)));
        assertThat(event.get("seats").valueStream().map(seat -> seat.get("id").asString()))
                .containsExactly("A2", "A3", "A4", "B1", "B2", "B3");
        assertThat(event.at("/seats/1/companion").asBoolean()).isTrue();
        assertThat(event.at("/seats/1/column").asInt()).isEqualTo(4);
        assertThat(event.at("/seats/3/restrictedView").asBoolean()).isTrue();
    }

    @Test
    void aShowKeepsTheLayoutItWasScheduledWith() {
        String screen = catalogue.post(screens, catalogue.owner, HALL).text("id");
        String before = aShow(screen, PRICES);

        Answer rebuilt = catalogue.put(
                screens + "/" + screen,
                catalogue.owner,
                Map.of("name", "Grand", "layout", Map.of("rows", 1, "columns", 2)));
        assertThat(rebuilt.status()).isEqualTo(200);
        assertThat(rebuilt.body().get("layoutVersion").asInt()).isEqualTo(2);

        String address = "/api/shows/" + before;
        Map<String, Object> move =
                Map.of("startsAt", Catalogue.tomorrow().plus(Duration.ofDays(1)).toString(), "notifyHolders", true);
        assertThat(catalogue.put(address, catalogue.owner, move).status()).isEqualTo(200);
        assertThat(events.await("show.rescheduled.v1", UUID.fromString(before)).get("seats"))
                .hasSize(6);
        String after = aShow(screen, Map.of("front", Catalogue.inr(100)));
        assertThat(events.await("show.scheduled.v1", UUID.fromString(after)).get("seats"))
                .hasSize(2);
    }

    @Test
    void whoOnlyRenamesAScreenKeepsItsLayout() {
        String screen = catalogue.post(screens, catalogue.owner, HALL).text("id");
        catalogue.post(screens, catalogue.owner, Map.of("name", "Other"));
        String address = screens + "/" + screen;

        Answer renamed = catalogue.put(address, catalogue.owner, Map.of("name", "Petite"));
        assertThat(renamed.text("name")).isEqualTo("Petite");
        assertThat(renamed.body().get("layoutVersion").asInt()).isEqualTo(1);
        assertThat(renamed.body().get("capacity").asInt()).isEqualTo(6);
        Answer same = catalogue.put(address, catalogue.owner, HALL);
        assertThat(same.body().get("layoutVersion").asInt()).isEqualTo(1);

        assertThat(catalogue
                        .put(address, catalogue.owner, Map.of("name", "other"))
                        .text("code"))
                .isEqualTo("screen-name-taken");
        assertThat(catalogue
                        .put(address, catalogue.otherOwner, Map.of("name", "Mine"))
                        .status())
                .isEqualTo(404);
        String elsewhere = "/api/theaters/" + catalogue.aTheater() + "/screens/" + screen;
        assertThat(catalogue
                        .put(elsewhere, catalogue.owner, Map.of("name", "Lost"))
                        .status())
                .isEqualTo(404);
        assertThat(catalogue.get(elsewhere).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"seatRows\":[]}",
                "{\"rows\":2,\"seatRows\":[{\"label\":\"A\",\"category\":\"back\",\"places\":2}]}",
                "{\"aisles\":[2]}",
                "{\"seatRows\":[{\"label\":\"a\",\"category\":\"back\",\"places\":2}]}",
                "{\"seatRows\":[{\"label\":\"A\",\"category\":\"Back!\",\"places\":2}]}",
                "{\"seatRows\":[{\"label\":\"A\",\"category\":\"back\",\"places\":51}]}",
                "{\"seatRows\":[{\"label\":\"A\",\"category\":\"back\",\"places\":2,\"gaps\":[3]}]}",
                "{\"seatRows\":[{\"label\":\"A\",\"category\":\"back\",\"places\":2,\"blocked\":[0]}]}",
                "{\"seatRows\":[{\"label\":\"A\",\"category\":\"back\",\"places\":2,\"gaps\":[1],\"accessible\":[1]}]}",
                "{\"seatRows\":[{\"label\":\"A\",\"category\":\"back\",\"places\":2,\"gaps\":[1],\"blocked\":[2]}]}",
                "{\"seatRows\":[{\"label\":\"A\",\"category\":\"back\",\"places\":1},"
                        + "{\"label\":\"A\",\"category\":\"back\",\"places\":1}]}"
            })
    void aHallThatCannotBeBuiltIsRefused(String layout) {
        Answer refused = catalogue.post(screens, catalogue.owner, "{\"name\":\"Odd\",\"layout\":%s}".formatted(layout));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/field").asString()).startsWith("layout.");
    }

    @Test
    void aTheaterSaysWhereItStands() {
        Answer opened = catalogue.post("/api/theaters", catalogue.owner, """
                {"name":"Lumiere","city":"Pune","address":"1 MG Road","latitude":18.52,"longitude":73.86,
                 "zone":"Asia/Kolkata","currency":"INR"}""");

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.text("address")).isEqualTo("1 MG Road");
        JsonNode event = events.await("theater.added.v1", UUID.fromString(opened.text("id")));
        assertThat(event.get("latitude").asDouble()).isEqualTo(18.52);
        for (String half : List.of("\"latitude\":18", "\"latitude\":91,\"longitude\":0")) {
            assertThat(catalogue
                            .post("/api/theaters", catalogue.owner, """
                            {"name":"Half","city":"Pune",%s,"zone":"Asia/Kolkata","currency":"INR"}""".formatted(half))
                            .status())
                    .isEqualTo(400);
        }
    }

    private String aShow(String screen, Map<String, Object> prices) {
        String movie = catalogue.aMovie("Any " + Catalogue.next(), 90);
        Answer scheduled = catalogue.post(
                "/api/shows",
                catalogue.owner,
                Map.of(
                        "movieId", movie,
                        "screenId", screen,
                        "startsAt", Catalogue.tomorrow().toString(),
                        "prices", prices));
        assertThat(scheduled.status()).as("%s", scheduled.body()).isEqualTo(201);
        return scheduled.text("id");
    }
}

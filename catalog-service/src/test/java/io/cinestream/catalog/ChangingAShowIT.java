package io.cinestream.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestClock;
import io.cinestream.testsupport.TestEvents;
import io.cinestream.testsupport.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ChangingAShowIT {

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    TestEvents events;

    @Autowired
    TestClock clock;

    Catalogue catalogue;
    String movie;
    String screen;
    final Instant tomorrow = Catalogue.tomorrow();

    @BeforeEach
    void open() {
        catalogue = new Catalogue(http, tokens);
        movie = catalogue.aMovie("Shown " + Catalogue.next(), 100);
        screen = catalogue.aScreen();
    }

    @Test
    void aStartMovesOnlyWhenHoldersAreTold() {
        String show = catalogue.aShow(movie, screen, tomorrow);
        Instant later = tomorrow.plus(Duration.ofMinutes(30));

        assertThat(move(show, Map.of("startsAt", later)).text("code")).isEqualTo("notify-holders-needed");

        Answer moved = move(show, Map.of("startsAt", later, "notifyHolders", true));
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.text("startsAt")).isEqualTo(later.toString());
        assertThat(moved.text("endsAt"))
                .isEqualTo(later.plus(Duration.ofMinutes(100)).toString());
        JsonNode event = events.await("show.rescheduled.v1", UUID.fromString(show));
        assertThat(event.get("startsAt").asString()).isEqualTo(later.toString());
        assertThat(event.get("aggregateVersion").asInt()).isEqualTo(2);
        assertThat(move(show, Map.of("startsAt", later)).status()).isEqualTo(200);
        assertThat(events.count("show.rescheduled.v1", UUID.fromString(show))).isEqualTo(1);
    }

    @Test
    void aShowNeverChangesItsHallAndNeverMovesOntoAnother() {
        String show = catalogue.aShow(movie, screen, tomorrow);
        Instant later = tomorrow.plus(Duration.ofHours(3));
        catalogue.aShow(movie, screen, later);

        Map<String, Object> otherHall =
                Map.of("startsAt", later, "notifyHolders", true, "screenId", catalogue.aScreen());
        assertThat(move(show, otherHall).text("code")).isEqualTo("hall-fixed");
        assertThat(move(show, Map.of("startsAt", later, "notifyHolders", true)).text("code"))
                .isEqualTo("screen-occupied");
        assertThat(catalogue
                        .put("/api/shows/" + show, catalogue.otherOwner, Map.of("startsAt", later.toString()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aCancelledShowStaysReadableAndFreesItsScreen() {
        String show = catalogue.aShow(movie, screen, tomorrow);
        String cancellation = "/api/shows/" + show + "/cancellation";

        assertThat(catalogue.post(cancellation, catalogue.otherOwner, null).status())
                .isEqualTo(404);
        Answer cancelled = catalogue.post(cancellation, catalogue.owner, null);
        Answer again = catalogue.post(cancellation, catalogue.admin, null);

        assertThat(cancelled.text("status")).isEqualTo("cancelled");
        assertThat(cancelled.body().get("bookable").asBoolean()).isFalse();
        assertThat(again.status()).isEqualTo(200);
        assertThat(events.await("show.cancelled.v1", UUID.fromString(show))
                        .get("status")
                        .asString())
                .isEqualTo("cancelled");
        assertThat(shows("/api/movies/" + movie + "/shows")).isEmpty();
        assertThat(move(show, Map.of("startsAt", tomorrow.plusSeconds(60), "notifyHolders", true))
                        .text("code"))
                .isEqualTo("show-cancelled");
        catalogue.aShow(movie, screen, tomorrow);
        assertThat(events.count("show.cancelled.v1", UUID.fromString(show))).isEqualTo(1);
    }

    @Test
    void whatHasTakenPlaceCannotBeCalledOff() {
        String show = catalogue.aShow(movie, screen, tomorrow);
        clock.advance(Duration.ofDays(3));

        assertThat(catalogue
                        .post("/api/shows/" + show + "/cancellation", catalogue.owner, null)
                        .text("code"))
                .isEqualTo("show-over");
    }

    private Answer move(String show, Map<String, Object> wish) {
        Map<String, Object> body = new HashMap<>(wish);
        body.computeIfPresent("startsAt", (name, start) -> start.toString());
        return catalogue.put("/api/shows/" + show, catalogue.owner, body);
    }

    private List<String> shows(String address) {
        return catalogue
                .get(address)
                .body()
                .path("items")
                .valueStream()
                .map(show -> show.get("id").asString())
                .toList();
    }
}

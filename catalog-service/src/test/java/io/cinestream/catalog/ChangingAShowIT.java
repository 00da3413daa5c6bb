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

        assertThat(change(show, Map.of("startsAt", later)).text("code")).isEqualTo("notify-holders-needed");

        Answer moved = change(show, Map.of("startsAt", later, "notifyHolders", true));
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.text("startsAt")).isEqualTo(later.toString());
        assertThat(moved.text("endsAt"))
                .isEqualTo(later.plus(Duration.ofMinutes(100)).toString());
        JsonNode event = events.await("show.rescheduled.v1", UUID.fromString(show));
        assertThat(event.get("startsAt").asString()).isEqualTo(later.toString());
        assertThat(event.get("aggregateVersion").asInt()).isEqualTo(2);
        assertThat(change(show, Map.of("startsAt", later)).status()).isEqualTo(200);
        assertThat(events.count("show.rescheduled.v1", UUID.fromString(show))).isEqualTo(1);
    }

    @Test
    void aShowNeverChangesItsHallAndNeverMovesOntoAnother() {
        String show = catalogue.aShow(movie, screen, tomorrow);
        Instant later = tomorrow.plus(Duration.ofHours(3));
        catalogue.aShow(movie, screen, later);

        Map<String, Object> otherHall =
                Map.of("startsAt", later, "notifyHolders", true, "screenId", catalogue.aScreen());
        assertThat(change(show, otherHall).text("code")).isEqualTo("hall-fixed");
        assertThat(change(show, Map.of("startsAt", later, "notifyHolders", true))
                        .text("code"))
                .isEqualTo("screen-occupied");
        assertThat(catalogue
                        .put("/api/shows/" + show, catalogue.otherOwner, Map.of("startsAt", later.toString()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void pricesLanguageAndFormatChangeAndWhatIsNotSaidStays() {
        String show = catalogue.aShow(movie, screen, tomorrow);

        Answer dearer = change(
                show,
                Map.of(
                        "prices",
                        Map.of(
                                "front", Catalogue.inr(20000),
                                "middle", Catalogue.inr(26000),
                                "back", Catalogue.inr(33000))));
        Answer dubbed = change(show, Map.of("language", "ta", "format", "IMAX 3D"));

        assertThat(dearer.status()).isEqualTo(200);
        assertThat(dearer.body().at("/priceFrom/amount").asLong()).isEqualTo(20000);
        assertThat(dubbed.text("language")).isEqualTo("ta");
        assertThat(dubbed.text("format")).isEqualTo("IMAX 3D");
        assertThat(dubbed.text("startsAt")).isEqualTo(tomorrow.toString());
        assertThat(dubbed.body().at("/priceFrom/amount").asLong()).isEqualTo(20000);
        JsonNode event = events.await(
                "show.rescheduled.v1",
                UUID.fromString(show),
                told -> told.get("aggregateVersion").asInt() == 3);
        assertThat(event.get("language").asString()).isEqualTo("ta");
        assertThat(event.get("prices")
                        .valueStream()
                        .map(price -> price.get("amountMinor").asLong()))
                .containsExactly(20000L, 26000L, 33000L);
        assertThat(change(show, Map.of("language", "ta")).status()).isEqualTo(200);
        assertThat(events.count("show.rescheduled.v1", UUID.fromString(show))).isEqualTo(2);
    }

    @Test
    void aChangeSellsOnlyWhatTheHallHasInItsCurrency() {
        String show = catalogue.aShow(movie, screen, tomorrow);
        Map<String, Object> all = Map.of("front", Catalogue.inr(1), "middle", Catalogue.inr(2), "back", euros(3));

        assertThat(change(show, Map.of("prices", all)).status()).isEqualTo(400);
        assertThat(change(show, Map.of("prices", Map.of("front", Catalogue.inr(1))))
                        .status())
                .isEqualTo(400);
        assertThat(change(show, Map.of("prices", Map.of("balcony", Catalogue.inr(1))))
                        .status())
                .isEqualTo(400);
        assertThat(change(show, Map.of("status", "cancelled")).status()).isEqualTo(400);
        assertThat(catalogue
                        .put("/api/shows/" + show, catalogue.otherOwner, Map.of("prices", Catalogue.PRICES))
                        .status())
                .isEqualTo(404);
        assertThat(events.count("show.rescheduled.v1", UUID.fromString(show))).isZero();
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
        assertThat(change(show, Map.of("startsAt", tomorrow.plusSeconds(60), "notifyHolders", true))
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

    private Answer change(String show, Map<String, Object> wish) {
        Map<String, Object> body = new HashMap<>(wish);
        body.computeIfPresent("startsAt", (name, start) -> start.toString());
        return catalogue.put("/api/shows/" + show, catalogue.owner, body);
    }

    private static Map<String, Object> euros(long amount) {
        return Map.of("amount", amount, "currency", "EUR");
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

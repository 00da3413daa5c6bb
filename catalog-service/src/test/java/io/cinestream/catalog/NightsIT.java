package io.cinestream.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Shows past midnight, and in the nights in which London's clocks are turned. */
@ServiceTest
class NightsIT {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int MINUTES = 30;
    private static final Duration WITH_CLEANING = Duration.ofMinutes(MINUTES + 15);

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    Catalogue catalogue;
    String movie;
    String screen;

    @BeforeEach
    void open() {
        catalogue = new Catalogue(http, tokens);
        movie = catalogue.aMovie("Nightly " + Catalogue.next(), MINUTES);
        screen = catalogue.aScreen(catalogue
                .post(
                        "/api/theaters",
                        catalogue.owner,
                        Map.of("name", "Odeon", "city", "London", "zone", LONDON.getId(), "currency", "INR"))
                .text("id"));
    }

    @Test
    void aShowPastMidnightKeepsTheScreenOnTheNextDay() {
        Instant late = LocalDate.now(LONDON)
                .plusDays(3)
                .atTime(LocalTime.of(23, 45))
                .atZone(LONDON)
                .toInstant();
        String show = catalogue.aShow(movie, screen, late);

        Answer tooEarly =
                catalogue.schedule(movie, screen, late.plus(WITH_CLEANING).minusSeconds(1));

        assertThat(tooEarly.text("code")).isEqualTo("screen-occupied");
        assertThat(tooEarly.text("showId")).isEqualTo(show);
        catalogue.aShow(movie, screen, late.plus(WITH_CLEANING));
        catalogue.aShow(movie, screen, late.minus(WITH_CLEANING));
    }

    @Test
    void aShowMovesAcrossMidnightOverItsOwnOldTime() {
        Instant late = LocalDate.now(LONDON)
                .plusDays(4)
                .atTime(LocalTime.of(23, 45))
                .atZone(LONDON)
                .toInstant();
        String show = catalogue.aShow(movie, screen, late);
        Instant later = late.plus(Duration.ofMinutes(20));

        Answer moved = catalogue.put(
                "/api/shows/" + show, catalogue.owner, Map.of("startsAt", later.toString(), "notifyHolders", true));

        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.text("localStart")).contains("T00:05");
    }

    @Test
    void theHourThatComesTwiceInAutumnHasRoomForTwoShows() {
        Instant turned = turn(true).getInstant();
        Instant summer = turned.minus(Duration.ofMinutes(30));
        Instant winter = turned.plus(Duration.ofMinutes(30));

        String first = catalogue.aShow(movie, screen, summer);
        String second = catalogue.aShow(movie, screen, winter);

        assertThat(localStart(first)).isEqualTo(localStart(second));
        assertThat(catalogue.schedule(movie, screen, turned).text("code")).isEqualTo("screen-occupied");
    }

    @Test
    void theHourThatIsSkippedInSpringTakesNoTimeFromTheScreen() {
        Instant turned = turn(false).getInstant();
        String before = catalogue.aShow(movie, screen, turned.minus(WITH_CLEANING));
        String after = catalogue.aShow(movie, screen, turned);

        assertThat(localStart(before)).contains("T00:15");
        assertThat(localStart(after)).contains("T02:00");
        assertThat(catalogue
                        .schedule(movie, screen, turned.minus(Duration.ofMinutes(20)))
                        .text("code"))
                .isEqualTo("screen-occupied");
    }

    /** The next one, and far enough ahead to be scheduled. */
    private static ZoneOffsetTransition turn(boolean back) {
        return Stream.iterate(
                        LONDON.getRules().nextTransition(Instant.now().plus(Duration.ofDays(1))),
                        turn -> LONDON.getRules().nextTransition(turn.getInstant()))
                .filter(turn -> turn.isOverlap() == back)
                .findFirst()
                .orElseThrow();
    }

    private String localStart(String show) {
        return catalogue.get("/api/shows/" + show).text("localStart");
    }
}

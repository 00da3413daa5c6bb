package io.cinestream.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestClock;
import io.cinestream.testsupport.TestEvents;
import io.cinestream.testsupport.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ShowsIT {

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    TestEvents events;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

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
    void aScheduledShowTellsWhatACustomerNeedsAndWhatBookingNeeds() {
        Answer scheduled = catalogue.schedule(movie, screen, tomorrow);

        assertThat(scheduled.status()).isEqualTo(201);
        JsonNode show = scheduled.body();
        assertThat(catalogue.get("/api/shows/" + scheduled.text("id")).body()).isEqualTo(show);
        assertThat(show.get("endsAt").asString())
                .isEqualTo(tomorrow.plus(Duration.ofMinutes(100)).toString());
        assertThat(LocalDateTime.parse(show.get("localStart").asString()))
                .isEqualTo(LocalDateTime.ofInstant(tomorrow, ZoneId.of("Asia/Kolkata")));
        assertThat(show.get("zone").asString()).isEqualTo("Asia/Kolkata");
        assertThat(show.get("theater").get("city").asString()).isEqualTo("Bengaluru");
        assertThat(show.get("screen").get("id").asString()).isEqualTo(screen);
        assertThat(show.get("priceFrom").get("amount").asInt()).isEqualTo(18000);
        assertThat(show.get("format").asString()).isEqualTo("2D");
        assertThat(show.get("language").asString()).isEqualTo("hi");
        assertThat(show.get("status").asString()).isEqualTo("scheduled");
        assertThat(show.get("bookable").asBoolean()).isTrue();
        JsonNode event = events.await("show.scheduled.v1", UUID.fromString(scheduled.text("id")));
        assertThat(event.get("seats")).hasSize(6);
        assertThat(event.get("seats").get(2).get("id").asString()).isEqualTo("B1");
        assertThat(event.get("seats").get(2).get("category").asString()).isEqualTo("middle");
        assertThat(event.get("prices").get(0).get("amountMinor").asInt()).isEqualTo(18000);
        assertThat(event.get("ownerId").asString()).isEqualTo(catalogue.ownerId.toString());
        assertThat(event.get("certificate").asString()).isEqualTo("UA");
    }

    @Test
    void showsAheadAreListedByMovieCityAndLocalDay() {
        String show = catalogue.aShow(movie, screen, tomorrow);
        String day = LocalDateTime.ofInstant(tomorrow, ZoneId.of("Asia/Kolkata"))
                .toLocalDate()
                .toString();

        assertThat(shows("/api/movies/" + movie + "/shows?city=bengaluru&date=" + day))
                .containsExactly(show);
        assertThat(shows("/api/movies/" + movie + "/shows?city=London")).isEmpty();
        assertThat(shows("/api/movies/" + movie + "/shows?date=2001-01-01")).isEmpty();
        String theater = catalogue
                .get("/api/shows/" + show)
                .body()
                .get("theater")
                .get("id")
                .asString();
        assertThat(shows("/api/theaters/" + theater + "/shows")).containsExactly(show);

        clock.advance(Duration.ofDays(2));
        assertThat(shows("/api/movies/" + movie + "/shows")).isEmpty();
        assertThat(catalogue.get("/api/shows/" + show).body().get("bookable").asBoolean())
                .isFalse();
    }

    @Test
    void aShowStartsInTheFutureOfTheDatabasesClock() {
        clock.advance(Duration.ofDays(2));

        Answer refused = catalogue.schedule(movie, screen, tomorrow);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("errors").get(0).get("field").asString()).isEqualTo("startsAt");
    }

    @Test
    void everySeatCategoryNeedsAPriceInTheTheatersCurrency() {
        assertThat(priced(Map.of("front", Catalogue.inr(1), "middle", Catalogue.inr(1))))
                .isEqualTo("prices.back");
        assertThat(priced(Map.of("balcony", Catalogue.inr(1)))).isEqualTo("prices.balcony");
        Map<String, Object> dollars = new HashMap<>(Catalogue.PRICES);
        dollars.put("front", Map.of("amount", 900, "currency", "USD"));
        assertThat(priced(dollars)).isEqualTo("prices.front.currency");
        Map<String, Object> negative = new HashMap<>(Catalogue.PRICES);
        negative.put("front", Catalogue.inr(-1));
        assertThat(priced(negative)).contains("front");
    }

    @Test
    void whatDoesNotExistOrBelongsToSomebodyElseCannotBeScheduled() {
        Map<String, Object> plan = Catalogue.plan(movie, screen, tomorrow);

        assertThat(catalogue.post("/api/shows", catalogue.otherOwner, plan).text("code"))
                .isEqualTo("screen-unknown");
        assertThat(catalogue
                        .schedule(movie, UUID.randomUUID().toString(), tomorrow)
                        .status())
                .isEqualTo(404);
        assertThat(catalogue
                        .schedule(UUID.randomUUID().toString(), screen, tomorrow)
                        .text("code"))
                .isEqualTo("movie-unknown");
        assertThat(catalogue.post("/api/shows", catalogue.admin, plan).status()).isEqualTo(201);
    }

    @Test
    void aScreenIsCleanedBeforeTheNextShow() {
        String first = catalogue.aShow(movie, screen, tomorrow);

        Answer tooEarly = catalogue.schedule(movie, screen, tomorrow.plus(Duration.ofMinutes(114)));
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.text("code")).isEqualTo("screen-occupied");
        assertThat(tooEarly.text("showId")).isEqualTo(first);
        assertThat(catalogue
                        .schedule(movie, screen, tomorrow.plus(Duration.ofMinutes(115)))
                        .status())
                .isEqualTo(201);
        assertThat(catalogue
                        .schedule(movie, screen, tomorrow.minus(Duration.ofMinutes(115)))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void ofManyWhoWantTheSameTimeOneGetsTheScreen() throws Exception {
        List<Callable<Integer>> wishes = IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(minute -> () -> catalogue
                        .schedule(movie, screen, tomorrow.plus(Duration.ofMinutes(minute)))
                        .status())
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers = threads.invokeAll(wishes).stream()
                    .map(future -> future.resultNow())
                    .toList();

            assertThat(answers).containsOnlyOnce(201);
            assertThat(answers).filteredOn(answer -> answer != 201).containsOnly(409);
        }
    }

    @Test
    void theDatabaseItselfRefusesTwoShowsOnOneScreen() {
        String show = catalogue.aShow(movie, screen, tomorrow);

        assertThatThrownBy(() -> jdbc.sql("""
                                insert into show (id, movie_id, theater_id, screen_id, starts_at, ends_at, free_at, format,
                                    language, currency, status, version)
                                select :id, movie_id, theater_id, screen_id, starts_at + interval '1 minute', ends_at,
                                    free_at, format, language, currency, 'SCHEDULED', 1 from show where id = :show""")
                        .param("id", UUID.randomUUID())
                        .param("show", UUID.fromString(show))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("show_screen_free");
    }

    private String priced(Map<String, Object> prices) {
        Map<String, Object> plan = new HashMap<>(Catalogue.plan(movie, screen, tomorrow));
        plan.put("prices", prices);
        Answer refused = catalogue.post("/api/shows", catalogue.owner, plan);
        assertThat(refused.status()).isEqualTo(400);
        return refused.body().get("errors").get(0).get("field").asString();
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

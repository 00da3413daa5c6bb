package io.cinestream.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestTokens;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** An owner writes in his own theaters only: every write to somebody else's ends in a 404 and changes nothing. */
@ServiceTest
class OthersTheatersIT {

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    Catalogue catalogue;
    String movie;
    String theater;
    String screen;
    String show;

    @BeforeEach
    void open() {
        catalogue = new Catalogue(http, tokens);
        movie = catalogue.aMovie("Mine " + Catalogue.next(), 90);
        theater = catalogue.aTheater();
        screen = catalogue.aScreen(theater);
        show = catalogue.aShow(movie, screen, Catalogue.tomorrow());
    }

    @Test
    void noWriteReachesSomebodyElsesTheater() {
        List<JsonNode> before = everything();

        Map<String, Object> plan = Map.of("name", "Taken over");
        refused(HttpMethod.PUT, "/api/theaters/" + theater, Catalogue.theater("Pune"));
        refused(HttpMethod.DELETE, "/api/theaters/" + theater, null);
        refused(HttpMethod.POST, "/api/theaters/" + theater + "/screens", plan);
        refused(HttpMethod.PUT, "/api/theaters/" + theater + "/screens/" + screen, plan);
        refused(
                HttpMethod.POST,
                "/api/shows",
                Catalogue.plan(movie, screen, Catalogue.tomorrow().plusSeconds(86_400)));
        refused(
                HttpMethod.POST,
                "/api/shows/bulk",
                Map.of(
                        "movieId",
                        movie,
                        "screenId",
                        screen,
                        "startsAt",
                        List.of(Catalogue.tomorrow().plusSeconds(86_400).toString()),
                        "prices",
                        Catalogue.PRICES));
        refused(HttpMethod.PUT, "/api/shows/" + show, Map.of("format", "3D"));
        refused(HttpMethod.DELETE, "/api/shows/" + show, null);
        refused(HttpMethod.POST, "/api/shows/" + show + "/cancellation", null);

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aScreenIsNotReachedThroughAnotherTheaterOfOnesOwn() {
        Answer own = catalogue.post("/api/theaters", catalogue.otherOwner, Catalogue.theater("Pune"));

        refused(HttpMethod.PUT, "/api/theaters/" + own.text("id") + "/screens/" + screen, Map.of("name", "Taken over"));
    }

    private void refused(HttpMethod method, String path, @Nullable Object body) {
        assertThat(catalogue.send(method, path, catalogue.otherOwner, body).status())
                .as("%s %s", method, path)
                .isEqualTo(404);
    }

    private List<JsonNode> everything() {
        return List.of(
                catalogue.get("/api/theaters/" + theater).body(),
                catalogue.get("/api/theaters/" + theater + "/shows").body(),
                catalogue.get("/api/shows/" + show).body());
    }
}

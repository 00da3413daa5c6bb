package io.cinestream.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestTokens;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class SearchIT {

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    Catalogue catalogue;

    @BeforeEach
    void open() {
        catalogue = new Catalogue(http, tokens);
    }

    @Test
    void searchFindsWordsOfTitleDirectorAndCastWithoutCaseAndAccents() {
        String id = catalogue.aMovie("Café Zürich 100%", 90);

        assertThat(ids("?q=CAFE zurich")).containsExactly(id);
        assertThat(ids("?q=zür amelie doe")).containsExactly(id);
        assertThat(ids("?q=zürich 100%")).containsExactly(id);
        assertThat(ids("?q=zürich _%")).isEmpty();
        assertThat(ids("?q=zürich&genre=dRAMA&language=HI&status=released")).containsExactly(id);
        assertThat(ids("?q=zürich&genre=comedy")).isEmpty();
        assertThat(ids("?q=zürich&language=ta")).isEmpty();
        assertThat(ids("?q=zürich&status=upcoming")).isEmpty();
    }

    @Test
    void searchKnowsWhereAndWhenAMovieRuns() {
        String id = catalogue.aMovie("Travelling Circus", 90);
        Instant start = Catalogue.tomorrow();
        String day = start.atZone(ZoneId.of("Asia/Kolkata")).toLocalDate().toString();
        catalogue.aShow(id, catalogue.aScreen(catalogue.aTheater("São Paulo")), start);

        assertThat(ids("?q=travelling&city=sao paulo&date=" + day)).containsExactly(id);
        assertThat(ids("?q=travelling&city=sao paulo&date=2001-01-01")).isEmpty();
        assertThat(ids("?q=travelling&city=Paris")).isEmpty();
        assertThat(ids("?q=travelling&date=" + day)).containsExactly(id);
    }

    @Test
    void listsComeInPages() {
        List.of("Page A", "Page B", "Page C").forEach(title -> catalogue.aMovie("Quokka " + title, 90));

        JsonNode page = catalogue.get("/api/movies?q=quokka&page=1&size=2").body();

        assertThat(page.get("total").asInt()).isEqualTo(3);
        assertThat(page.get("page").asInt()).isEqualTo(1);
        assertThat(page.get("size").asInt()).isEqualTo(2);
        assertThat(page.get("items")).hasSize(1);
        assertThat(page.get("items").get(0).get("title").asString()).isEqualTo("Quokka Page C");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?page=-1",
                "?size=0",
                "?size=101",
                "?page=x",
                "?date=tomorrow",
                "?status=lost",
                "/not-a-uuid",
                "?q=a\0"
            })
    void nonsenseInAnAddressIsRefused(String address) {
        Answer refused = catalogue.get("/api/movies" + address);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("code")).isEqualTo("invalid-request");
    }

    private List<String> ids(String query) {
        return catalogue
                .get("/api/movies" + query)
                .body()
                .path("items")
                .valueStream()
                .map(movie -> movie.get("id").asString())
                .toList();
    }
}

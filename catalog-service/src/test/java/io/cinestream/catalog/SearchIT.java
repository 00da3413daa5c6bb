package io.cinestream.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestTokens;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    void searchForgivesSlipsWhenNothingFitsToTheLetter() {
        String id = catalogue.aMovie("Whistleblower's Ghazal", 90);

        assertThat(ids("?q=whistelblower")).containsExactly(id);
        assertThat(ids("?q=wistleblowers gazal")).containsExactly(id);
        assertThat(ids("?q=whistle ghaz")).containsExactly(id);
        assertThat(ids("?q=whistelblower&genre=comedy")).isEmpty();
        assertThat(ids("?q=xylophonist")).isEmpty();
    }

    @Test
    void whatIsInTheTitleComesBeforeWhatIsInTheDescription() {
        String mentioned = described("Aardvark Nights", "A comedy about a platypus in love.");
        String named = described("Platypus", "A comedy.");

        assertThat(ids("?q=platypus")).containsExactly(named, mentioned);
        assertThat(ids("?q=platypus&sort=title,asc")).containsExactly(mentioned, named);
        assertThat(ids("?q=platypus&sort=title,desc")).containsExactly(named, mentioned);
        assertThat(ids("?q=platy lov")).containsExactly(mentioned);
    }

    @Test
    void facetsTellWhatElseThereIs() {
        String paris = catalogue.aMovie("Numbat One", 90);
        catalogue.aMovie("Numbat Two", 90);
        catalogue.aShow(paris, catalogue.aScreen(catalogue.aTheater("Paris")), Catalogue.tomorrow());
        Map<String, Object> comedy = new HashMap<>(Catalogue.movie("Numbat Three", 90));
        comedy.put("genres", List.of("Comedy"));
        catalogue.post("/api/movies", catalogue.admin, comedy);

        JsonNode page =
                catalogue.get("/api/movies?q=numbat&genre=comedy&facets=true").body();
        JsonNode plain = catalogue.get("/api/movies?q=numbat").body();

        assertThat(page.get("total").asInt()).isEqualTo(1);
        assertThat(page.at("/facets/genres"))
                .hasToString("[{\"value\":\"Drama\",\"count\":2},{\"value\":\"Comedy\",\"count\":1}]");
        assertThat(page.at("/facets/languages"))
                .hasToString("[{\"value\":\"en\",\"count\":1},{\"value\":\"hi\",\"count\":1}]");
        assertThat(page.at("/facets/cities")).isEmpty();
        assertThat(plain.has("facets")).isFalse();
        assertThat(catalogue.get("/api/movies?q=numbat&facets=true").body().at("/facets/cities"))
                .hasToString("[{\"value\":\"Paris\",\"count\":1}]");
    }

    @Test
    void aSlugIsAnAddressThatLeadsToOneMovieForEver() {
        String first = catalogue.aMovie("Dugong!", 90);
        String second = catalogue.aMovie("Dugong", 90);
        catalogue.put("/api/movies/" + first, catalogue.admin, Catalogue.movie("Manatee", 90));

        assertThat(ids("?slug=dugong")).containsExactly(first);
        assertThat(ids("?slug=dugong-2")).containsExactly(second);
    }

    @Test
    void moviesOfOneTitleAddedAtOnceGetSlugsOfTheirOwn() {
        Set<String> slugs = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> catalogue.post("/api/movies", catalogue.admin, Catalogue.movie("Twins", 90)),
                        Thread::startVirtualThread))
                .limit(6)
                .toList()
                .stream()
                .map(added -> added.join().text("slug"))
                .collect(Collectors.toSet());

        assertThat(slugs).containsExactlyInAnyOrder("twins", "twins-2", "twins-3", "twins-4", "twins-5", "twins-6");
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
                "?sort=price",
                "?sort=title,up",
                "?sort=title,asc,desc",
                "?facets=maybe",
                "/not-a-uuid",
                "?q=a\0"
            })
    void nonsenseInAnAddressIsRefused(String address) {
        Answer refused = catalogue.get("/api/movies" + address);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("code")).isEqualTo("invalid-request");
    }

    private String described(String title, String description) {
        Map<String, Object> movie = new HashMap<>(Catalogue.movie(title, 90));
        movie.put("description", description);
        return catalogue.post("/api/movies", catalogue.admin, movie).text("id");
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

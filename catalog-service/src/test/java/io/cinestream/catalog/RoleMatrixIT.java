package io.cinestream.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestTokens;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may call what: an empty body for the allowed ends in a 400 or 404, never in a 401 or 403. */
@ServiceTest
class RoleMatrixIT {

    private static final List<String> ANYONE = List.of(
            "GET /api/movies",
            "GET /api/movies/{id}",
            "GET /api/movies/{id}/poster",
            "GET /api/movies/{id}/posters/{digest}/{width}.jpg",
            "GET /api/movies/{id}/shows",
            "GET /api/movies/{id}/reviews",
            "GET /api/reviews/{id}",
            "GET /api/theaters",
            "GET /api/theaters/{id}",
            "GET /api/theaters/{id}/shows",
            "GET /api/theaters/{id}/screens/{screenId}",
            "GET /api/shows/{id}");

    private static final List<String> ADMIN = List.of(
            "POST /api/movies",
            "POST /api/movies/",
            "PUT /api/movies/{id}",
            "DELETE /api/movies/{id}",
            "PUT /api/movies/{id}/poster",
            "POST /api/reviews/{id}/hide",
            "POST /api/reviews/{id}/unhide",
            "GET /api/admin/movies",
            "POST /api/admin/movies",
            "PUT /api/admin/movies/{movieId}",
            "DELETE /api/admin/movies/{movieId}");

    private static final List<String> CUSTOMER = List.of(
            "POST /api/movies/{id}/reviews",
            "PUT /api/reviews/{id}",
            "DELETE /api/reviews/{id}",
            "POST /api/reviews/{id}/like",
            "DELETE /api/reviews/{id}/like");

    private static final List<String> ANYONE_LOGGED_IN = List.of("GET /api/me/export");

    private static final List<String> ADMIN_AND_OWNER = List.of(
            "POST /api/theaters",
            "PUT /api/theaters/{id}",
            "DELETE /api/theaters/{id}",
            "POST /api/theaters/{id}/screens",
            "PUT /api/theaters/{id}/screens/{screenId}",
            "POST /api/shows",
            "POST /api/shows/bulk",
            "PUT /api/shows/{id}",
            "DELETE /api/shows/{id}",
            "POST /api/shows/{id}/cancellation");

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping endpoints;

    Catalogue catalogue;

    @BeforeEach
    void open() {
        catalogue = new Catalogue(http, tokens);
    }

    @Test
    void anyoneReads() {
        ANYONE.forEach(
                endpoint -> assertThat(status(endpoint, null)).as(endpoint).isIn(200, 404));
    }

    @Test
    void onlyAnAdminKeepsTheFilms() {
        ADMIN.forEach(endpoint -> {
            assertThat(status(endpoint, null)).as(endpoint).isEqualTo(401);
            assertThat(status(endpoint, tokens.expired(UUID.randomUUID())))
                    .as(endpoint)
                    .isEqualTo(401);
            assertThat(status(endpoint, catalogue.customer)).as(endpoint).isEqualTo(403);
            assertThat(status(endpoint, catalogue.owner)).as(endpoint).isEqualTo(403);
            assertThat(status(endpoint, catalogue.admin)).as(endpoint).isIn(200, 400, 404);
        });
    }

    @Test
    void ownersAndAdminsKeepTheatersAndShows() {
        ADMIN_AND_OWNER.forEach(endpoint -> {
            assertThat(status(endpoint, null)).as(endpoint).isEqualTo(401);
            assertThat(status(endpoint, catalogue.customer)).as(endpoint).isEqualTo(403);
            assertThat(status(endpoint, catalogue.owner)).as(endpoint).isIn(400, 404);
            assertThat(status(endpoint, catalogue.admin)).as(endpoint).isIn(400, 404);
        });
    }

    @Test
    void onlyCustomersReview() {
        CUSTOMER.forEach(endpoint -> {
            assertThat(status(endpoint, null)).as(endpoint).isEqualTo(401);
            assertThat(status(endpoint, catalogue.owner)).as(endpoint).isEqualTo(403);
            assertThat(status(endpoint, catalogue.admin)).as(endpoint).isEqualTo(403);
            assertThat(status(endpoint, catalogue.customer)).as(endpoint).isIn(400, 404);
        });
    }

    @Test
    void everyoneWithATokenReadsWhatIsKeptOfThem() {
        ANYONE_LOGGED_IN.forEach(endpoint -> {
            assertThat(status(endpoint, null)).as(endpoint).isEqualTo(401);
            assertThat(status(endpoint, catalogue.customer)).as(endpoint).isEqualTo(200);
            assertThat(status(endpoint, catalogue.owner)).as(endpoint).isEqualTo(200);
            assertThat(status(endpoint, catalogue.admin)).as(endpoint).isEqualTo(200);
        });
    }

    @Test
    void noEndpointIsMissingHere() {
        Set<String> known = Stream.of(ANYONE, ANYONE_LOGGED_IN, ADMIN, ADMIN_AND_OWNER, CUSTOMER)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        Set<String> built = endpoints.getHandlerMethods().entrySet().stream()
                .filter(endpoint -> endpoint.getValue().getBeanType().getName().startsWith("io.cinestream.catalog."))
                .map(endpoint -> endpoint.getKey())
                .flatMap(mapping -> mapping.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path)))
                .collect(Collectors.toSet());

        assertThat(built).isEqualTo(known);
    }

    private int status(String endpoint, String token) {
        String[] parts = endpoint.split(" ");
        HttpMethod method = HttpMethod.valueOf(parts[0]);
        String path = parts[1].replace("{id}", UUID.randomUUID().toString())
                .replace("{screenId}", UUID.randomUUID().toString())
                .replace("{movieId}", "0")
                .replace("{digest}", "abc")
                .replace("{width}", "320");
        boolean bodied = method == HttpMethod.POST || method == HttpMethod.PUT;
        return catalogue.send(method, path, token, bodied ? "{}" : null).status();
    }
}

package io.cinestream.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class PagesIT {

    private static final Pattern OWN_FILE = Pattern.compile("(?:src|href)=\"(/[^\"?]+)\"");

    @Autowired
    private Client client;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/docs",
                "/docs/",
                "/redoc",
                "/redoc/",
                "/confirm-email",
                "/reset-password",
                "/problems/seats-unavailable"
            })
    void pagesAnswerWithAllTheirFilesAndNoInlineScript(String path) {
        var page = client.get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.body()).doesNotContain("<script>", "style=", "<style");
        OWN_FILE.matcher(page.body())
                .results()
                .map(file -> file.group(1))
                .filter(file -> !file.startsWith("/api/"))
                .forEach(file ->
                        assertThat(client.get(file).statusCode()).as(file).isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/redoc", "/redoc?service=booking"})
    void onlyTheDocumentationMaySetStylesByScript(String page) {
        assertThat(client.get(page).headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("style-src 'self' 'unsafe-inline'", "script-src 'self';");
    }

    @Test
    void securityHeadersAreThereAlsoWhereOnlyHeadersAreAskedFor() {
        var headers = client.send("HEAD", "/docs").headers();

        assertThat(headers.firstValue("Content-Security-Policy")).isPresent();
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void aProblemIsExplainedAlsoWhenItsCodeIsNew() {
        assertThat(client.get("/problems/seats-unavailable").body()).contains("Some seats are taken", "seat map");
        assertThat(client.get("/problems/brand-new-fact").body()).contains("Brand new fact");
        client.problem(client.get("/problems/%3Cscript%3E"), 404, "not-found");
    }
}

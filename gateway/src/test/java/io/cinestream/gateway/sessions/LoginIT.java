package io.cinestream.gateway.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.gateway.Browser;
import io.cinestream.gateway.BrowserTest;
import io.cinestream.gateway.OtherGateways;
import io.cinestream.gateway.RealKeycloak;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@BrowserTest
class LoginIT {

    @Autowired
    private OtherGateways gateways;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final RealKeycloak.Person asha = RealKeycloak.someone();
    private Browser browser;

    @BeforeEach
    void opensABrowser() {
        browser = new Browser(port);
    }

    @Test
    void whoLogsInIsKnown() {
        assertThat(browser.get("/bff/me").statusCode()).isEqualTo(401);

        var back = browser.logsIn(asha, "/oauth2/authorization/keycloak?to=/shows/1");

        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(Browser.next(back)).isEqualTo("/shows/1");
        var me = browser.get("/bff/me");
        assertThat(me.statusCode()).as(me.body()).isEqualTo(200);
        JsonNode person = JsonMapper.shared().readTree(me.body());
        assertThat(person.path("id").asString()).isEqualTo(asha.id());
        assertThat(person.path("email").asString()).isEqualTo(asha.email());
        assertThat(person.path("fullName").asString()).isEqualTo("Asha Rao");
        assertThat(person.path("role").asString()).isEqualTo("customer");
        assertThat(person.path("emailVerified").asBoolean()).isTrue();
    }

    @Test
    void theCookieIsForThisHostsPagesOnly() {
        var back = browser.logsIn(asha);

        assertThat(back.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("CINESTREAM="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Domain", asha.id());
    }

    @Test
    void untilSomebodyHasLoggedInNothingIsStored() {
        long before = sessions();

        browser.wayBack(asha, "/oauth2/authorization/keycloak");
        browser.get("/api/movies");
        browser.cookies().put("CINESTREAM", "made-up");
        var madeUp = browser.get("/api/movies");

        assertThat(sessions()).isEqualTo(before);
        assertThat(madeUp.statusCode()).isEqualTo(200);
        assertThat(browser.cookies()).doesNotContainKey("CINESTREAM");
    }

    @Test
    void whatIsStoredOpensNothing() {
        browser.logsIn(asha);

        String id = jdbc.sql("select session_id from spring_session where principal_name = ?")
                .param(asha.id())
                .query(String.class)
                .single();
        byte[] stored = jdbc.sql("select attribute_bytes from spring_session_attributes a join spring_session s"
                        + " on s.primary_id = a.session_primary_id where principal_name = ?")
                .param(asha.id())
                .query(byte[].class)
                .single();

        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(asha.id())
                .doesNotContain("eyJ");
        browser.cookies().put("CINESTREAM", id);
        assertThat(browser.get("/bff/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aWayBackIsTakenOnceAndByTheBrowserThatBegan() {
        String back = browser.wayBack(asha, "/oauth2/authorization/keycloak");
        var stranger = new Browser(port);

        var refused = stranger.get(back);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("/oauth2/authorization/keycloak?again");
        assertThat(stranger.get("/bff/me").statusCode()).isEqualTo(401);
        assertThat(browser.get(back).statusCode()).isEqualTo(302);
        assertThat(browser.get(back).statusCode()).isEqualTo(401);
    }

    @Test
    void loggingInAgainIsAnotherSession() {
        browser.logsIn(asha);
        String first = browser.cookies().get("CINESTREAM");

        browser.logsIn(asha, "/oauth2/authorization/keycloak?again");

        var old = new Browser(port);
        old.cookies().put("CINESTREAM", first);
        assertThat(browser.get("/bff/me").statusCode()).isEqualTo(200);
        assertThat(old.get("/bff/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionSurvivesTheRestartOfTheGateway() {
        browser.logsIn(asha);

        try (var restarted = gateways.start()) {
            browser.goTo(restarted.port());
            assertThat(browser.get("/bff/me").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void loggingOutEndsItEverywhere() {
        browser.logsIn(asha);
        String cookie = browser.cookies().get("CINESTREAM");

        var out = browser.post("/bff/logout", "");

        assertThat(out.statusCode()).as(out.body()).isEqualTo(200);
        assertThat(JsonMapper.shared().readTree(out.body()).path("location").asString())
                .isEqualTo("/");
        assertThat(browser.cookies()).doesNotContainKey("CINESTREAM");
        assertThat(RealKeycloak.sessions(asha)).isZero();
        browser.cookies().put("CINESTREAM", cookie);
        assertThat(browser.get("/bff/me").statusCode()).isEqualTo(401);
    }

    @Test
    void loggingOutTwiceIsNoError() {
        browser.get("/bff/me");

        assertThat(browser.post("/bff/logout", "").statusCode()).isEqualTo(200);
    }

    @Test
    void anUnusedSessionEnds() {
        browser.logsIn(asha);
        jdbc.sql("update spring_session set last_access_time = last_access_time - 1800000, expiry_time ="
                        + " expiry_time - 1800000 where principal_name = ?")
                .param(asha.id())
                .update();

        assertThat(browser.get("/bff/me").statusCode()).isEqualTo(401);
        assertThat(browser.get("/api/movies").statusCode()).isEqualTo(200);
    }

    private long sessions() {
        return jdbc.sql("select count(*) from spring_session").query(Long.class).single();
    }
}

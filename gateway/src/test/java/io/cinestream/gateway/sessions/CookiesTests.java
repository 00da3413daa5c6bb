package io.cinestream.gateway.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CookiesTests {

    @Test
    void aCookieIsSecureAndOfThisHost() {
        SessionCookie cookie = cookie(settings(false), new MockEnvironment());
        var response = new MockHttpServletResponse();

        cookie.setSessionId(new MockHttpServletRequest(), response, "an-id");

        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-CINESTREAM=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Strict")
                .doesNotContain("Domain", "Max-Age", "an-id");
    }

    @Test
    void plainHttpIsForADevelopersMachineOnly() {
        var production = new MockEnvironment();
        production.setActiveProfiles("production");

        assertThatIllegalStateException()
                .isThrownBy(() -> new Cookies(settings(true), new MockEnvironment()))
                .withMessageContaining("cinestream.bff.plain-http");
        assertThatIllegalStateException().isThrownBy(() -> new Cookies(settings(true), production));
        var local = new MockEnvironment();
        local.setActiveProfiles("local");
        assertThat(new Cookies(settings(true), local).name("X")).isEqualTo("X");
    }

    @Test
    void onlyWhatWasSealedHereIsAnId() {
        SessionCookie cookie = cookie(settings(false), new MockEnvironment());
        var response = new MockHttpServletResponse();
        cookie.setSessionId(new MockHttpServletRequest(), response, "an-id");
        var request = new MockHttpServletRequest();
        request.setCookies(response.getCookies());
        var forged = new MockHttpServletRequest();
        forged.setCookies(
                new jakarta.servlet.http.Cookie("__Host-CINESTREAM", "an-id"),
                new jakarta.servlet.http.Cookie("__Host-CINESTREAM", ""),
                new jakarta.servlet.http.Cookie("__Host-CINESTREAM", "x".repeat(200)),
                new jakarta.servlet.http.Cookie("CINESTREAM", response.getCookies()[0].getValue()));

        assertThat(cookie.resolveSessionIds(request)).containsExactly("an-id");
        assertThat(cookie.resolveSessionIds(forged)).isEmpty();
    }

    private static SessionCookie cookie(BffSettings settings, MockEnvironment environment) {
        return new SessionCookie(new Cookies(settings, environment), new Seal(settings));
    }

    private static BffSettings settings(boolean plainHttp) {
        return new BffSettings(
                "http://issuer",
                URI.create("http://keycloak/auth/realms/cinestream"),
                URI.create("https://cinestream.example"),
                "cinestream-bff",
                "a secret",
                plainHttp,
                Duration.ofMinutes(30),
                Duration.ofHours(10),
                Duration.ofSeconds(30),
                Duration.ofSeconds(4),
                4);
    }
}

package io.cinestream.gateway.sessions;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Our cookies' names and attributes. {@code __Host-} makes browsers insist on Secure, on this host and on the whole path; plain
 * http on a developer's machine knows neither (docs/adr/0011).
 */
@Component
class Cookies {

    private final boolean secure;

    Cookies(BffSettings settings, Environment environment) {
        if (settings.plainHttp() && !environment.acceptsProfiles(Profiles.of("local", "test"))) {
            throw new IllegalStateException(
                    "cinestream.bff.plain-http is for the profile local only: the session's cookie would travel unencrypted");
        }
        this.secure = !settings.plainHttp();
    }

    String name(String plain) {
        return secure ? "__Host-" + plain : plain;
    }

    boolean secure() {
        return secure;
    }

    Stream<String> values(HttpServletRequest request, String name) {
        return Arrays.stream(Objects.requireNonNullElse(request.getCookies(), new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue);
    }

    /** @param life zero to take it away, negative for as long as the browser runs */
    void write(HttpServletResponse response, String name, String value, String sameSite, Duration life) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite(sameSite)
                        .maxAge(life)
                        .build()
                        .toString());
    }
}

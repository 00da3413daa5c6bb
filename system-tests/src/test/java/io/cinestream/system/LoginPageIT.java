package io.cinestream.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A browser without any token: through the login page into a session, and out again. */
class LoginPageIT {

    private static final Pattern FORM = Pattern.compile("<form id=\"kc-form-login\"[^>]* action=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> cookies = new TreeMap<>();

    @Test
    void whoLogsInAtThePageIsKnownToEveryServiceUntilLoggingOut() throws Exception {
        Person jaya = Person.registers(RunningPlatform.gateway(), "Jaya");
        assertThat(get("/bff/me").statusCode()).isEqualTo(401);

        HttpResponse<String> page = get(next(get("/oauth2/authorization/keycloak?to=/problems/csrf")));
        assertThat(page.body()).contains("CineStream", "cinestream.css");
        Matcher form = FORM.matcher(page.body());
        assertThat(form.find()).isTrue();
        HttpResponse<String> back = post(
                form.group(1).replace("&amp;", "&"),
                "username=" + encoded(jaya.email()) + "&password=" + encoded(jaya.password()),
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
        assertThat(next(get(next(back)))).endsWith("/problems/csrf");

        HttpResponse<String> me = get("/bff/me");
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(JsonMapper.shared().readTree(me.body()).path("email").asString())
                .isEqualTo(jaya.email());
        assertThat(get("/api/bookings").statusCode()).isEqualTo(200);
        assertThat(get("/api/auth/me").statusCode()).isEqualTo(200);
        assertThat(post("/bff/logout", "", Map.of()).statusCode()).isEqualTo(403);
        assertThat(post("/bff/logout", "", Map.of("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/bff/me").statusCode()).isEqualTo(401);
        assertThat(get("/api/bookings").statusCode()).isEqualTo(401);
        assertThat(get("/api/movies").statusCode()).isEqualTo(200);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String next(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("leads nowhere: " + answer.statusCode() + answer.body()));
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(RunningPlatform.gateway().resolve(address)));
    }

    private HttpResponse<String> post(String address, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        RunningPlatform.gateway().resolve(address))
                .POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request);
    }

    /** All cookies go everywhere: Keycloak's are Secure, which browsers send to localhost, but a Java client does not. */
    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        request.header(
                "Cookie",
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String setCookie) {
        String name = setCookie.substring(0, setCookie.indexOf('='));
        if (setCookie.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, setCookie.substring(name.length() + 1).split(";", 2)[0]);
        }
    }
}

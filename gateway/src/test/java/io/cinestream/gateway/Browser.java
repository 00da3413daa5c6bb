package io.cinestream.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's browser: it keeps cookies, follows the way to the login page and back, and proves its writes. */
public class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern FORM = Pattern.compile("<form id=\"kc-form-login\"[^>]* action=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private int port;

    public Browser(int port) {
        this.port = port;
    }

    /** The next requests go to another instance of the gateway. */
    public void goTo(int otherPort) {
        port = otherPort;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public InputStream stream(String path) {
        return exchange(request(path).GET(), BodyHandlers.ofInputStream()).body();
    }

    /** With the proof against forgery. */
    public HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers)
                .header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", "none"))
                .POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> postUnproven(String path, String body, String... headers) {
        return send(request(path, headers).POST(BodyPublishers.ofString(body)));
    }

    /** The whole way; answers where it ended. */
    public HttpResponse<String> logsIn(RealKeycloak.Person person) {
        return logsIn(person, "/oauth2/authorization/keycloak");
    }

    public HttpResponse<String> logsIn(RealKeycloak.Person person, String from) {
        return get(wayBack(person, from));
    }

    /** As far as the way back to us, with the code. */
    public String wayBack(RealKeycloak.Person person, String from) {
        HttpResponse<String> page = get(next(get(from)));
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("no login form at " + page.uri() + ": " + page.statusCode() + page.body());
        }
        return next(submits(form.group(1).replace("&amp;", "&"), person.email(), person.password()));
    }

    public HttpResponse<String> submits(String action, String email, String password) {
        String fields = "username=" + encoded(email) + "&password=" + encoded(password);
        return send(request(action, "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    /** Where an answer leads to, as a path of the gateway. */
    public static String next(HttpResponse<String> answer) {
        String location = answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("leads nowhere: " + answer.statusCode() + answer.body()));
        return location.replaceFirst("^http://[^/]+", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + path.replaceFirst("^http://[^/]+", "")))
                .timeout(PATIENCE);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return exchange(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<T> answer = http.send(request.build(), body);
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String setCookie) {
        String name = setCookie.substring(0, setCookie.indexOf('='));
        String value = setCookie.substring(name.length() + 1).split(";", 2)[0];
        if (setCookie.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }
}

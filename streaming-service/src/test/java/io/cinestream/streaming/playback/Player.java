package io.cinestream.streaming.playback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser that started a playback: it has the address and the cookie. It asks for parts with a client that remembers no
 * cookies, so that what is sent is what a test says.
 */
record Player(int port, UUID id, String manifestUrl, int positionSeconds, String cookie) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final JsonMapper JSON = new JsonMapper();

    static RestTestClient.ResponseSpec ask(RestTestClient http, String authorization, UUID movieId) {
        return http.post()
                .uri("/api/playback")
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .body(Map.of("movieId", movieId.toString()))
                .exchange();
    }

    static Player start(RestTestClient http, int port, String authorization, UUID movieId) {
        var answer = ask(http, authorization, movieId)
                .expectStatus()
                .isCreated()
                .expectBody(byte[].class)
                .returnResult();
        JsonNode body = JSON.readTree(Objects.requireNonNull(answer.getResponseBody()));
        return new Player(
                port,
                UUID.fromString(body.get("id").asString()),
                body.get("manifestUrl").asString(),
                body.get("positionSeconds").asInt(),
                Objects.requireNonNull(answer.getResponseHeaders().getFirst("Set-Cookie")));
    }

    String token() {
        return manifestUrl.split("/")[2];
    }

    String cookiePair() {
        return cookie.substring(0, cookie.indexOf(';'));
    }

    String key() {
        return cookiePair().substring(cookiePair().indexOf('=') + 1);
    }

    Player withToken(String token) {
        return new Player(port, id, "/play/" + token + "/master.m3u8", positionSeconds, cookie);
    }

    HttpResponse<byte[]> get(String file) {
        return get(file, "Cookie", cookiePair());
    }

    /** Status and problem code. */
    String status(String file) {
        return getWith(file, "Cookie", cookiePair());
    }

    String getWith(String file, String header, String value) {
        var answer = get(file, header, value);
        boolean problem = answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
        return answer.statusCode() + " "
                + (problem ? JSON.readTree(answer.body()).path("code").asString("") : "");
    }

    private HttpResponse<byte[]> get(String file, String header, String value) {
        URI address = URI.create("http://localhost:" + port + "/play/" + token() + "/" + file);
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(address).header(header, value).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

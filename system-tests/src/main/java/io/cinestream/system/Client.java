package io.cinestream.system;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One browser or app: its cookies, and the token it sends. */
class Client {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI gateway;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private @Nullable String token;

    Client(URI gateway) {
        this.gateway = gateway;
    }

    URI gateway() {
        return gateway;
    }

    void useToken(@Nullable String accessToken) {
        token = accessToken;
    }

    Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    Answer delete(String path) {
        return send("DELETE", path, null, Map.of());
    }

    Answer post(String path, Object body) {
        return send("POST", path, JSON.writeValueAsString(body), Map.of());
    }

    Answer post(String path, Object body, Map<String, String> headers) {
        return send("POST", path, JSON.writeValueAsString(body), headers);
    }

    Answer put(String path, Object body) {
        return send("PUT", path, JSON.writeValueAsString(body), Map.of());
    }

    /** Sends a file as it is. */
    Answer upload(String path, String mediaType, byte[] content) {
        HttpRequest request = HttpRequest.newBuilder(request("PUT", path, null, Map.of()), (name, value) -> true)
                .PUT(BodyPublishers.ofByteArray(content))
                .header("Content-Type", mediaType)
                .build();
        String name = "PUT " + path;
        return new Answer(name, exchange(name, request, BodyHandlers.ofByteArray()));
    }

    /** The status, and of a refusal its code: "409 has-shows". What streams is closed as soon as it has begun. */
    String outcome(String method, String path, @Nullable String body) {
        String name = method + " " + path;
        HttpResponse<InputStream> response =
                exchange(name, request(method, path, body, Map.of()), BodyHandlers.ofInputStream());
        try (InputStream answer = response.body()) {
            boolean isProblem =
                    response.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
            String code = isProblem
                    ? " " + JSON.readTree(answer.readAllBytes()).path("code").asString()
                    : "";
            return response.statusCode() + code;
        } catch (IOException broken) {
            throw new StepFailed(name + " broke off: " + broken, broken);
        }
    }

    /** A request with a body as it is, however wrong. */
    Answer send(String method, String path, @Nullable String body, Map<String, String> headers) {
        String name = method + " " + path;
        return new Answer(name, exchange(name, request(method, path, body, headers), BodyHandlers.ofByteArray()));
    }

    private HttpRequest request(String method, String path, @Nullable String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::setHeader);
        return request.build();
    }

    private <T> HttpResponse<T> exchange(String name, HttpRequest request, BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException unreachable) {
            throw new StepFailed(name + " got no answer: " + unreachable, unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StepFailed("interrupted", stopped);
        }
    }
}

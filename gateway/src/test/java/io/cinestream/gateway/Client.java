package io.cinestream.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody on the other side of the public port. */
@TestComponent
class Client {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = client(null);
    private final HttpClient proxy = client(World.PROXY);
    private final Environment environment;
    private final JsonMapper json;

    Client(Environment environment, JsonMapper json) {
        this.environment = environment;
        this.json = json;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request("GET", path, "", headers));
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(request("POST", path, body, headers));
    }

    HttpResponse<String> post(String path, byte[] body, String type) {
        return send(HttpRequest.newBuilder(uri(path))
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    HttpResponse<String> send(String method, String path, String... headers) {
        return send(request(method, path, "", headers));
    }

    HttpResponse<String> throughProxy(String method, String path, String body, String... headers) {
        return send(proxy, request(method, path, body, headers));
    }

    HttpResponse<String> chunked(String path, InputStream body) {
        return send(HttpRequest.newBuilder(uri(path))
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofInputStream(() -> body))
                .build());
    }

    HttpResponse<InputStream> stream(String path, String... headers) {
        try {
            return http.send(request("GET", path, "", headers), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> management(String path) {
        return send(HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:%s%s".formatted(environment.getProperty("local.management.port"), path)))
                .timeout(PATIENCE)
                .build());
    }

    /** Bytes as no HTTP library would send them. */
    String raw(String request) {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the head at once and then one byte of the body after the other, until there is an answer. */
    String trickle(String head) {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.setSoTimeout(100);
            byte[] answer = new byte[8192];
            for (int sent = 0; sent < 300; sent++) {
                socket.getOutputStream().write(' ');
                try {
                    int read = socket.getInputStream().read(answer);
                    return new String(answer, 0, Math.max(0, read), StandardCharsets.UTF_8);
                } catch (SocketTimeoutException noneYet) {
                    continue;
                }
            }
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks that the answer is a problem document of this code. */
    JsonNode problem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("type").asString()).isEqualTo("/problems/" + code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("traceId").asString()).hasSize(32);
        return problem;
    }

    int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    private HttpRequest request(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(uri(path))
                .timeout(PATIENCE)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    private HttpResponse<String> send(HttpRequest request) {
        return send(http, request);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpClient client(String from) {
        try {
            var builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
            return (from == null ? builder : builder.localAddress(InetAddress.getByName(from))).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

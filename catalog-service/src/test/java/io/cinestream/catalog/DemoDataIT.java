package io.cinestream.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cinestream.local.demo.DemoData;
import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestTokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo data against the real catalogue; a small gateway stands before it that knows the two demo accounts. */
@ServiceTest
class DemoDataIT {

    /** Shows that one more day brings, should it begin while this runs. */
    private static final int A_NEW_DAY = 8 * 4;

    @Autowired
    TestTokens tokens;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private final UUID owner = UUID.randomUUID();
    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer gateway;

    @BeforeEach
    void openTheGateway() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        gateway.createContext("/api/auth/login", this::login);
        gateway.createContext("/", this::forward);
        gateway.start();
    }

    @AfterEach
    void closeTheGateway() {
        gateway.stop(0);
        http.close();
    }

    @Test
    void isLoadedOnceAndToppedUpAfterwards() {
        URI address = URI.create("http://127.0.0.1:" + gateway.getAddress().getPort());

        DemoData.Loaded first = DemoData.load(address);
        assertThat(first.films()).isGreaterThanOrEqualTo(24);
        assertThat(first.theaters()).isEqualTo(3);
        assertThat(first.shows()).isBetween(150, 260);
        assertThat(count("show")).isEqualTo(first.shows());
        assertThat(count("screen")).isEqualTo(8);

        jdbc.sql("""
                        delete from show_price where show_id in (
                            select id from show where theater_id in (select id from theater where owner_id = :owner)
                            order by starts_at desc limit 5)""").param("owner", owner).update();
        jdbc.sql("delete from show s where not exists (select from show_price p where p.show_id = s.id)")
                .update();
        DemoData.Loaded again = DemoData.load(address);
        assertThat(again).isEqualTo(new DemoData.Loaded(0, 0, again.shows()));
        assertThat(again.shows()).isBetween(5, 5 + A_NEW_DAY);
        await().atMost(Duration.ofMinutes(2)).until(() -> DemoData.load(address).equals(new DemoData.Loaded(0, 0, 0)));
    }

    private long count(String table) {
        String theaters = "(select id from theater where owner_id = :owner)";
        return jdbc.sql("select count(*) from " + table + " where theater_id in " + theaters)
                .param("owner", owner)
                .query(Long.class)
                .single();
    }

    private void login(HttpExchange exchange) throws IOException {
        boolean admin = new String(exchange.getRequestBody().readAllBytes()).contains("admin@");
        UUID user = admin ? UUID.randomUUID() : owner;
        String bearer = (admin ? tokens.admin(user) : tokens.owner(user)).substring("Bearer ".length());
        answer(
                exchange,
                200,
                "{\"access_token\":\"%s\",\"user\":{\"id\":\"%s\"}}"
                        .formatted(bearer, user)
                        .getBytes());
    }

    /** Every fiftieth request is told to come back later. */
    private void forward(HttpExchange exchange) throws IOException {
        if (requests.incrementAndGet() % 50 == 0) {
            exchange.getResponseHeaders().add("Retry-After", "1");
            answer(exchange, 503, new byte[0]);
            return;
        }
        URI target = URI.create("http://127.0.0.1:" + port + exchange.getRequestURI());
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .method(
                        exchange.getRequestMethod(),
                        HttpRequest.BodyPublishers.ofByteArray(
                                exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (name.equalsIgnoreCase("Authorization")
                    || name.equalsIgnoreCase("Content-Type")
                    || name.equalsIgnoreCase("Idempotency-Key")) {
                request.header(name, values.getFirst());
            }
        });
        HttpResponse<byte[]> response = http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                .join();
        answer(exchange, response.statusCode(), response.body());
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}

package io.cinestream.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.cinestream.local.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** An HTTP server that says who it is and keeps what it was asked, until a test tells it to behave differently. */
class FakeService {

    record Received(String method, String uri, com.sun.net.httpserver.Headers headers, String body) {}

    private final String name;
    private final int port;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile HttpHandler behaviour;
    private HttpServer server;

    FakeService(String name) {
        this.name = name;
        this.behaviour = this::sayName;
        this.server = listen(Ports.free());
        this.port = server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    List<Received> received() {
        return received;
    }

    Received last() {
        return received.getLast();
    }

    void behave(HttpHandler other) {
        behaviour = other;
    }

    void stop() {
        server.stop(0);
        server = null;
    }

    /** As a test finds it: running, answering its name, with nothing received. */
    void reset() {
        if (server == null) {
            server = listen(port);
        }
        behaviour = this::sayName;
        received.clear();
    }

    void sayName(HttpExchange exchange) throws IOException {
        answer(exchange, 200, "text/plain", name);
    }

    static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private HttpServer listen(int wanted) {
        try {
            HttpServer started =
                    HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), wanted), 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/", this::handle);
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), exchange.getRequestHeaders(), body));
        behaviour.handle(exchange);
    }
}

package io.cinestream.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** The mails on a page of this machine: a list, each mail, and the same as JSON for tests. */
final class MailPage implements AutoCloseable {

    private static final String HTML = "text/html; charset=utf-8";

    private final MailBox box;
    private final HttpServer server;
    private final JsonMapper json = JsonMapper.builder().build();

    MailPage(MailBox box, int port) {
        this.box = box;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (!exchange.getRequestMethod().equals("GET")) {
                send(exchange, 405, "text/plain", "Only GET".getBytes(StandardCharsets.UTF_8));
            } else if (path.equals("/")) {
                send(exchange, 200, HTML, MailPages.list(newestFirst()).getBytes(StandardCharsets.UTF_8));
            } else if (path.equals("/api/mails")) {
                List<Mail> mails = recipient(exchange).map(box::to).orElseGet(box::all);
                send(exchange, 200, "application/json", json.writeValueAsBytes(mails));
            } else if (path.startsWith("/mails/")) {
                mail(exchange, path.substring("/mails/".length()));
            } else {
                notFound(exchange);
            }
        }
    }

    /** {@code <id>} the page, {@code <id>.html} the HTML part alone, {@code <id>.eml} the file. */
    private void mail(HttpExchange exchange, String name) throws IOException {
        int dot = name.indexOf('.');
        String id = dot < 0 ? name : name.substring(0, dot);
        String ending = dot < 0 ? "" : name.substring(dot);
        Optional<Mail> mail = box.find(id);
        Optional<Path> file = box.file(id);
        if (mail.isEmpty() || file.isEmpty()) {
            notFound(exchange);
        } else if (ending.equals(".html")) {
            String html = Optional.ofNullable(mail.get().html()).orElse("");
            send(exchange, 200, HTML, html.getBytes(StandardCharsets.UTF_8));
        } else if (ending.equals(".eml")) {
            send(exchange, 200, "message/rfc822", Files.readAllBytes(file.get()));
        } else {
            send(exchange, 200, HTML, MailPages.one(mail.get()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private List<Mail> newestFirst() {
        return box.all().reversed();
    }

    private static Optional<String> recipient(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        return query != null && query.startsWith("to=")
                ? Optional.of(URLDecoder.decode(query.substring(3), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private static void notFound(HttpExchange exchange) throws IOException {
        send(exchange, 404, "text/plain", "No such mail".getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-src 'self'");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

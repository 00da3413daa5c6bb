package io.cinestream.system;

import io.cinestream.local.PostgresServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./cinestream bench catalog}: what everyone reads of the catalogue, at the service, against nginx with the same bytes in a
 * file. They take turns.
 */
final class CatalogBench {

    private static final int MOVIES = 20;
    private static final double FLOOR = 0.25;
    private static final double GOAL = 0.4;
    private static final String SECRET = "of-the-benchmark";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final String admin;

    private CatalogBench(Path folder, String admin) {
        this.folder = folder;
        this.admin = admin;
    }

    public static void main(String[] arguments) throws IOException {
        BenchFolder.measure("catalog", (repository, folder) -> {
            try (BenchIssuer issuer = new BenchIssuer();
                    PostgresServer database = PostgresServer.start(folder.resolve("postgres"), 0, true);
                    BenchProcess catalog = catalog(repository, folder, database, issuer)) {
                new CatalogBench(folder, issuer.token("admin")).measure(catalog);
            }
        });
    }

    /** Kafka is not there: the facts stay in the outbox. */
    private static BenchProcess catalog(Path repository, Path folder, PostgresServer database, BenchIssuer issuer)
            throws IOException {
        database.createDatabase("catalog", "catalog", SECRET);
        int port = BenchProcess.freePort();
        Map<String, String> environment = new TreeMap<>(Map.of(
                "SERVER_PORT",
                "" + port,
                "MANAGEMENT_SERVER_PORT",
                "" + BenchProcess.freePort(),
                "SPRING_DATASOURCE_URL",
                database.jdbcUrl("catalog"),
                "SPRING_DATASOURCE_USERNAME",
                "catalog",
                "SPRING_DATASOURCE_PASSWORD",
                SECRET,
                "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:1",
                "CINESTREAM_SECURITY_ISSUER",
                issuer.name(),
                "CINESTREAM_SECURITY_JWKS_URI",
                issuer.keysUrl().toString()));
        return BuiltService.extracted(repository, "catalog-service", folder).start(port, environment);
    }

    private void measure(BenchProcess catalog) throws IOException {
        String movie = "";
        for (int number = 1; number <= MOVIES; number++) {
            movie = aMovie(catalog, number);
        }
        System.out.printf("%d rounds of %d s each in turn, wrk -t2 -c64, medians%n", Load.ROUNDS, Load.SECONDS);
        System.out.println(
                "| read | bytes | catalog, requests/s | nginx, requests/s | catalog ÷ nginx | floor | goal |");
        System.out.println("|---|---|---|---|---|---|---|");
        compare("the list of " + MOVIES + " films", "/api/movies", catalog);
        compare("one film", "/api/movies/" + movie, catalog);
    }

    private void compare(String what, String path, BenchProcess catalog) throws IOException {
        Path file = folder.resolve("answer.json");
        Files.writeString(file, answer(HttpRequest.newBuilder(URI.create(catalog.url() + path)), 200));
        try (BenchProcess nginx = Nginx.start(
                "nginx", folder, "root " + folder + "; rewrite ^ /answer.json break;", "sendfile on; tcp_nopush on;")) {
            Map<String, Double> rates = Load.inTurns(List.of(catalog, nginx), one -> Load.on(one, path));
            double ours = rates.getOrDefault(catalog.name(), 0.0);
            double theirs = rates.getOrDefault("nginx", 0.0);
            System.out.printf(
                    "| %s | %d | %.0f | %.0f | %.2f | %.2f | %.2f |%n",
                    what, Files.size(file), ours, theirs, ours / theirs, FLOOR, GOAL);
        }
    }

    private String aMovie(BenchProcess catalog, int number) throws IOException {
        String movie = JSON.writeValueAsString(Map.of(
                "title",
                "The Long Reel, part " + number,
                "durationMinutes",
                120,
                "genres",
                List.of("Drama", "Comedy"),
                "languages",
                List.of("hi", "en"),
                "description",
                "A projectionist's last summer, told by those who sat in the dark. ".repeat(4),
                "certificate",
                "UA",
                "releaseDate",
                "2026-01-16",
                "cast",
                List.of("Asha Rao", "Ben Ode", "Chiara Lux", "Dev Anand"),
                "director",
                "Jane Doe"));
        return JSON.readTree(answer(
                        HttpRequest.newBuilder(URI.create(catalog.url() + "/api/movies"))
                                .header("Authorization", "Bearer " + admin)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(movie)),
                        201))
                .path("id")
                .asString();
    }

    private String answer(HttpRequest.Builder request, int status) throws IOException {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() != status) {
                throw new StepFailed("the catalogue answers " + response.statusCode() + ": " + response.body());
            }
            return response.body();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StepFailed("interrupted", stopped);
        }
    }
}

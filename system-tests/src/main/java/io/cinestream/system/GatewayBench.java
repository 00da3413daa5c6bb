package io.cinestream.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code ./cinestream bench gateway}: our gateway, which checks tokens and counts requests, against Spring Cloud Gateway as it
 * comes and against nginx as proxies of the same small JSON. They take turns, so that what else the machine does meets all.
 */
final class GatewayBench {

    private static final List<String> SERVICES =
            List.of("identity", "catalog", "booking", "payment", "notification", "streaming");

    /** Bearer tokens need neither the sessions' database nor Kafka nor Keycloak, so none of them is there. */
    private static final Map<String, String> WITHOUT_BROWSERS = Map.of(
            "SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/none",
            "SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1",
            "CINESTREAM_KEYCLOAK_URL", "http://127.0.0.1:1/auth",
            "CINESTREAM_ROUTES_KEYCLOAK", "http://127.0.0.1:1",
            "CINESTREAM_PUBLIC_URL", "https://bench.example",
            "CINESTREAM_BFF_CLIENT_SECRET", "a-secret-of-the-benchmark-that-opens-nothing");

    private final Path folder;
    private final BuiltService gateway;
    private final String token;

    private GatewayBench(Path folder, BuiltService gateway, String token) {
        this.folder = folder;
        this.gateway = gateway;
        this.token = token;
    }

    public static void main(String[] arguments) throws IOException {
        BenchFolder.measure("gateway", (repository, folder) -> {
            try (BenchIssuer issuer = new BenchIssuer()) {
                var gateway = BuiltService.extracted(repository, "gateway", folder);
                new GatewayBench(folder, gateway, issuer.customer()).measure(issuer);
            }
        });
    }

    private void measure(BenchIssuer issuer) {
        try (BenchProcess upstream =
                        Nginx.start("upstream", folder, "return 200 '{\"id\":7,\"title\":\"The Long Reel\"}';", "");
                BenchProcess nginx = Nginx.start(
                        "nginx",
                        folder,
                        "proxy_pass http://up; proxy_http_version 1.1; proxy_set_header Connection '';",
                        "upstream up { server 127.0.0.1:%d; keepalive 128; }".formatted(upstream.port()));
                BenchProcess stock = stock(upstream.port());
                BenchProcess ours = ours(upstream.port(), issuer)) {
            Map<String, Double> rates = Load.inTurns(
                    List.of(ours, stock, nginx), one -> Load.on(one, "/api/movies", "Authorization: Bearer " + token));
            tell(rates);
        }
    }

    private static void tell(Map<String, Double> rates) {
        double ours = rates.getOrDefault("gateway", 0.0);
        System.out.printf("%d rounds of %d s each in turn, wrk -t2 -c64, medians%n", Load.ROUNDS, Load.SECONDS);
        System.out.println("| what | requests/s | gateway ÷ it | floor | goal |");
        System.out.println("|---|---|---|---|---|");
        System.out.printf("| gateway, token check and limits | %.0f | | | |%n", ours);
        double stock = rates.getOrDefault("stock", 0.0);
        System.out.printf("| stock Gateway WebMVC, neither | %.0f | %.2f | 0.80 | 0.95 |%n", stock, ours / stock);
        double nginx = rates.getOrDefault("nginx", 0.0);
        System.out.printf("| nginx, 2 workers | %.0f | %.2f | 0.18 | 0.25 |%n", nginx, ours / nginx);
    }

    private BenchProcess ours(int upstream, BenchIssuer issuer) {
        int port = BenchProcess.freePort();
        Map<String, String> environment = new TreeMap<>(Map.of(
                "SERVER_PORT",
                "" + port,
                "MANAGEMENT_SERVER_PORT",
                "" + BenchProcess.freePort(),
                "CINESTREAM_SECURITY_ISSUER",
                issuer.name(),
                "CINESTREAM_SECURITY_JWKS_URI",
                issuer.keysUrl().toString(),
                "CINESTREAM_GATEWAY_PERCALLER_REQUESTS",
                "1000000000"));
        environment.putAll(WITHOUT_BROWSERS);
        SERVICES.forEach(service -> environment.put(
                "CINESTREAM_ROUTES_" + service.toUpperCase(java.util.Locale.ROOT), "http://127.0.0.1:" + upstream));
        return gateway.start(port, environment);
    }

    /** The same libraries without ours and those that check or trace. */
    private BenchProcess stock(int upstream) {
        int port = BenchProcess.freePort();
        String path = ownCode() + ":" + libraries();
        List<String> arguments = List.of(
                "--server.port=" + port,
                "--spring.threads.virtual.enabled=true",
                "--spring.cloud.gateway.server.webmvc.routes[0].id=all",
                "--spring.cloud.gateway.server.webmvc.routes[0].uri=http://127.0.0.1:" + upstream,
                "--spring.cloud.gateway.server.webmvc.routes[0].predicates[0]=Path=/**");
        List<String> command = new ArrayList<>(BuiltService.java("-cp", path));
        command.add(StockGateway.class.getName());
        command.addAll(arguments);
        return BenchProcess.start("stock", port, folder, command, Map.of());
    }

    private String libraries() {
        Pattern ours = Pattern.compile(
                ".*(service-starter|security|springdoc|swagger|redoc|tracing|opentelemetry|actuator|resilience4j|circuitbreaker"
                        + "|messaging|kafka|jdbc|flyway|postgresql|HikariCP|session|sql).*");
        try (Stream<Path> jars = Files.list(gateway.libraries())) {
            return jars.map(Path::toString)
                    .filter(jar ->
                            !ours.matcher(Path.of(jar).getFileName().toString()).matches())
                    .sorted()
                    .reduce((one, other) -> one + ":" + other)
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String ownCode() {
        return Path.of(GatewayBench.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
    }
}

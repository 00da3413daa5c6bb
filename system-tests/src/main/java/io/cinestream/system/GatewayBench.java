package io.cinestream.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code ./cinestream bench gateway}: our gateway, which checks tokens and counts requests, against Spring Cloud Gateway as it
 * comes and against nginx as proxies of the same small JSON. They take turns, so that what else the machine does meets all.
 */
final class GatewayBench {

    private static final int ROUNDS = Integer.getInteger("cinestream.bench.rounds", 5);
    private static final int SECONDS = Integer.getInteger("cinestream.bench.seconds", 8);
    private static final int WARM_UPS = 2;
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern WRONG = Pattern.compile("Non-2xx[^\n]*|Socket errors[^\n]*");
    private static final List<String> SERVICES =
            List.of("identity", "catalog", "booking", "payment", "notification", "streaming");
    private static final List<String> JVM = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders");

    /** Bearer tokens need neither the sessions' database nor Kafka nor Keycloak, so none of them is there. */
    private static final Map<String, String> WITHOUT_BROWSERS = Map.of(
            "SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/none",
            "SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1",
            "CINESTREAM_KEYCLOAK_URL", "http://127.0.0.1:1/auth",
            "CINESTREAM_ROUTES_KEYCLOAK", "http://127.0.0.1:1",
            "CINESTREAM_PUBLIC_URL", "https://bench.example",
            "CINESTREAM_BFF_CLIENT_SECRET", "a-secret-of-the-benchmark-that-opens-nothing");

    private final Path folder;
    private final Path gateway;
    private final String token;

    private GatewayBench(Path folder, Path gateway, String token) {
        this.folder = folder;
        this.gateway = gateway;
        this.token = token;
    }

    public static void main(String[] arguments) throws IOException {
        Path repository = Path.of(System.getProperty("cinestream.repository"));
        Path folder = Files.createTempDirectory("gateway-bench-");
        try (BenchIssuer issuer = new BenchIssuer()) {
            new GatewayBench(folder, extracted(repository, folder), issuer.customer()).measure(issuer);
            forget(folder);
        } catch (StepFailed failed) {
            System.err.println(failed.getMessage() + " (see " + folder + ")");
            System.exit(1);
        }
    }

    private void measure(BenchIssuer issuer) {
        try (BenchProcess upstream = nginx("upstream", "return 200 '{\"id\":7,\"title\":\"The Long Reel\"}';", "");
                BenchProcess nginx = nginx(
                        "nginx",
                        "proxy_pass http://up; proxy_http_version 1.1; proxy_set_header Connection '';",
                        "upstream up { server 127.0.0.1:%d; keepalive 128; }".formatted(upstream.port()));
                BenchProcess stock = stock(upstream.port());
                BenchProcess ours = ours(upstream.port(), issuer)) {
            List<BenchProcess> turns = List.of(ours, stock, nginx);
            Map<String, List<Double>> rates = new TreeMap<>();
            for (int round = -WARM_UPS; round < ROUNDS; round++) {
                for (BenchProcess one : turns) {
                    double rate = load(one);
                    if (round >= 0) {
                        rates.computeIfAbsent(one.name(), name -> new ArrayList<>())
                                .add(rate);
                    }
                }
            }
            tell(rates);
        }
    }

    private double load(BenchProcess server) {
        String report = BenchProcess.run(List.of(
                "wrk",
                "-t2",
                "-c64",
                "-d" + SECONDS + "s",
                "--timeout",
                "20s",
                "-H",
                "Authorization: Bearer " + token,
                "http://127.0.0.1:" + server.port() + "/api/movies"));
        Matcher wrong = WRONG.matcher(report);
        if (wrong.find()) {
            throw new StepFailed(server.name() + " did not answer all with 200: " + wrong.group());
        }
        Matcher rate = RATE.matcher(report);
        if (!rate.find()) {
            throw new StepFailed("wrk says no rate: " + report);
        }
        return Double.parseDouble(rate.group(1));
    }

    private static void tell(Map<String, List<Double>> rates) {
        double ours = median(rates.getOrDefault("gateway", List.of()));
        System.out.printf("%d rounds of %d s each in turn, wrk -t2 -c64, medians%n", ROUNDS, SECONDS);
        System.out.println("| what | requests/s | gateway ÷ it | floor | goal |");
        System.out.println("|---|---|---|---|---|");
        System.out.printf("| gateway, token check and limits | %.0f | | | |%n", ours);
        double stock = median(rates.getOrDefault("stock", List.of()));
        System.out.printf("| stock Gateway WebMVC, neither | %.0f | %.2f | 0.80 | 0.95 |%n", stock, ours / stock);
        double nginx = median(rates.getOrDefault("nginx", List.of()));
        System.out.printf("| nginx, 2 workers | %.0f | %.2f | 0.18 | 0.25 |%n", nginx, ours / nginx);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private BenchProcess nginx(String name, String answer, String more) {
        int port = BenchProcess.freePort();
        Path configuration = folder.resolve(name + ".conf");
        write(configuration, """
                worker_processes 2; daemon off; pid %1$s.pid; error_log stderr warn;
                events { worker_connections 1024; }
                http {
                  access_log off; client_body_temp_path body; proxy_temp_path proxy; keepalive_requests 100000000; default_type application/json;
                  %2$s
                  server { listen 127.0.0.1:%3$d; location / { %4$s } }
                }
                """.formatted(folder.resolve(name), more, port, answer));
        return BenchProcess.start(
                name,
                port,
                folder,
                List.of("nginx", "-p", folder.toString(), "-c", configuration.toString()),
                Map.of());
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
        return BenchProcess.start(
                "gateway",
                port,
                folder,
                java("-jar", gateway.resolve("gateway.jar").toString()),
                environment);
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
        List<String> command = new ArrayList<>(java("-cp", path));
        command.add(StockGateway.class.getName());
        command.addAll(arguments);
        return BenchProcess.start("stock", port, folder, command, Map.of());
    }

    private String libraries() {
        Pattern ours = Pattern.compile(
                ".*(service-starter|security|springdoc|swagger|redoc|tracing|opentelemetry|actuator|resilience4j|circuitbreaker"
                        + "|messaging|kafka|jdbc|flyway|postgresql|HikariCP|session|sql).*");
        try (Stream<Path> jars = Files.list(gateway.resolve("lib"))) {
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

    private static List<String> java(String... more) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(List.of(more));
        return command;
    }

    /** The built gateway with its libraries as files of their own. */
    private static Path extracted(Path repository, Path folder) throws IOException {
        try (Stream<Path> built = Files.list(repository.resolve("gateway/target"))) {
            Path jar = built.filter(file -> file.getFileName().toString().matches("gateway-[^/]*SNAPSHOT\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new StepFailed("the gateway is not built: ./cinestream up"));
            Path target = folder.resolve("gateway");
            BenchProcess.run(
                    java("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", target.toString()));
            Files.move(target.resolve(jar.getFileName()), target.resolve("gateway.jar"));
            return target;
        }
    }

    private static void forget(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

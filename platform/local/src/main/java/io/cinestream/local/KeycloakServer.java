package io.cinestream.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A Keycloak server on the loopback address with our realm, below the path {@code /auth}. */
public final class KeycloakServer implements Server {

    public static final String ADMIN = "admin";

    private static final Duration START = Duration.ofMinutes(5);

    private final Place place;
    private final KeycloakOptions options;
    private ChildProcess process;

    private KeycloakServer(Place place, KeycloakOptions options) {
        this.place = place;
        this.options = options;
        place.create();
        KeycloakDistribution.built().linkInto(place.data());
        copyRealm();
        copyThemes();
        this.process = launch();
    }

    /** Starts a server; without a folder it ends with this JVM at the latest. */
    public static KeycloakServer start(@Nullable Path folder, KeycloakOptions options) {
        KeycloakServer server = startAt(Place.in(folder, "keycloak"), options);
        if (folder == null) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        }
        return server;
    }

    public static KeycloakServer startAt(Place place, KeycloakOptions options) {
        return new KeycloakServer(place, options);
    }

    /** Unpacks and builds it, unless this machine has done so before. */
    public static void prepare() {
        KeycloakDistribution.built();
    }

    /** Whether this machine has unpacked and built Keycloak before; the first time takes half a minute longer. */
    public static boolean isPrepared() {
        return KeycloakDistribution.isBuilt();
    }

    /** Where services reach it. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + options.port() + "/auth");
    }

    @Override
    public Optional<ChildProcess> child() {
        return Optional.of(process);
    }

    /** kill -9. */
    @Override
    public void kill() {
        process.kill();
    }

    /** Starts it again on the same database and port after {@link #kill()}. */
    @Override
    public void restart() {
        process = launch();
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(20));
        place.forget();
    }

    private ChildProcess launch() {
        RunningProcess.read(place.pid()).ifPresent(left -> left.end("TERM", Duration.ofSeconds(15)));
        Ports.requireFree(options.port(), "Keycloak");
        Ports.requireFree(options.managementPort(), "Keycloak's management");
        ChildProcess child = ChildProcess.start("keycloak", command(), environment(), place);
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            child.await(() -> isReady(http), START);
        }
        return child;
    }

    /** What bin/kc.sh runs in the end, without the shell between us and the process. */
    private List<String> command() {
        Path home = place.data();
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms96m",
                "-Xmx384m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Djava.security.egd=file:/dev/urandom",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                home.resolve("lib").resolve("quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--import-realm");
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(options.placeholders());
        environment.put("KC_DB_URL", options.database().jdbcUrl());
        environment.put("KC_DB_USERNAME", options.database().role());
        environment.put("KC_DB_PASSWORD", options.database().password());
        environment.put("KC_DB_POOL_INITIAL_SIZE", "2");
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", Integer.toString(options.port()));
        environment.put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(options.managementPort()));
        environment.put("KC_HTTP_MANAGEMENT_SCHEME", "http");
        environment.put("KC_HOSTNAME", options.publicUrl().toString());
        environment.put("KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true");
        environment.put("KC_PROXY_HEADERS", "xforwarded");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", options.adminPassword());
        return environment;
    }

    private boolean isReady(HttpClient http) {
        URI health = URI.create("http://127.0.0.1:" + options.managementPort() + "/health/ready");
        try {
            HttpRequest request = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted while Keycloak started.", place.log(), e);
        }
    }

    /** The themes that lie beside the realm file; a home of an earlier version has a link in their place. */
    private void copyThemes() {
        Path themes = options.realm().resolveSibling("themes");
        Path own = place.data().resolve("themes");
        Folders.delete(own);
        if (Files.isDirectory(themes)) {
            Folders.copy(themes, own);
        }
    }

    private void copyRealm() {
        Path name = options.realm().getFileName();
        try {
            Path copy = place.data().resolve("data").resolve("import").resolve(name);
            Files.copy(options.realm(), copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.cinestream.local.launcher;

import io.cinestream.local.ChildProcess;
import io.cinestream.local.PostgresServer;
import io.cinestream.local.Server;
import java.net.URI;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A running CineStream: what {@code ./cinestream up} starts and what black-box tests start on free ports. A part that
 * dies by itself is told to whoever watches; one that is killed through {@link #kill} is meant to.
 */
public final class Platform implements AutoCloseable {

    /** Ended in this order; parts of one step together. */
    private static final List<Set<String>> LAST =
            List.of(Set.of("keycloak", "mail"), Set.of("kafka"), Set.of("postgres"));

    private final PlatformOptions options;
    private final Home home;
    private final PortPlan ports;
    private final Map<String, Server> servers = new ConcurrentHashMap<>();
    private final Set<String> meant = ConcurrentHashMap.newKeySet();
    private final Startup startup;
    private volatile boolean closing;

    private Platform(PlatformOptions options, Progress progress) {
        this.options = options;
        this.home = new Home(options.home().toAbsolutePath().normalize());
        this.ports = PortPlan.of(options.port(), options.instancesByService());
        this.startup = new Startup(options, home, ports, new Secrets(home.secrets()), servers, progress);
    }

    /** Starts everything and returns when all of it is healthy. */
    public static Platform start(PlatformOptions options) {
        Platform platform = prepared(options, Progress.SILENT);
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
        platform.run();
        return platform;
    }

    /** A platform that has not begun to start, so that it can be ended while it does. */
    static Platform prepared(PlatformOptions options, Progress progress) {
        return new Platform(options, progress);
    }

    void run() {
        LeftOvers.end(home);
        ports.requireFree();
        boolean started = false;
        try {
            startup.run();
            started = true;
        } finally {
            if (!started) {
                close();
            }
        }
    }

    /** Where everything is reached. */
    public URI gatewayUrl() {
        return URI.create("http://localhost:" + port("gateway"));
    }

    /** The mail page; {@code api/mails?to=} below it answers JSON. */
    public URI mailUrl() {
        return URI.create("http://localhost:" + port(PortPlan.MAIL_PAGE) + "/");
    }

    public String kafkaBootstrapServers() {
        return "127.0.0.1:" + port(PortPlan.KAFKA);
    }

    /** A service's database, readable by {@link #superuser()}. */
    public String jdbcUrl(String service) {
        return postgres().jdbcUrl(service);
    }

    public String superuser() {
        return postgres().superuser();
    }

    public String superuserPassword() {
        return postgres().superuserPassword();
    }

    private PostgresServer postgres() {
        return (PostgresServer) server("postgres");
    }

    /** The port of a part: a service, {@code booking-2}, {@code postgres}, {@code kafka}, {@code keycloak}, … */
    public int port(String part) {
        return ports.port(part);
    }

    public Path log(String part) {
        return home.log(part);
    }

    /** A secret of this platform, such as {@code sandbox}. */
    public String secret(String name) {
        return new Secrets(home.secrets()).of(name);
    }

    /** kill -9 of one part; the others go on. */
    public void kill(String part) {
        meant.add(part);
        server(part).kill();
    }

    /** Starts a killed part again and returns when it is healthy. */
    public void start(String part) {
        server(part).restart();
        meant.remove(part);
    }

    public long pid(String part) {
        return server(part).child().map(ChildProcess::pid).orElseThrow();
    }

    private Server server(String part) {
        Server server = servers.get(part);
        if (server == null) {
            throw new IllegalArgumentException("No part is called " + part + "; there are " + servers.keySet());
        }
        return server;
    }

    /** Calls back when a part that nobody killed through us has ended. */
    void onDeath(Consumer<String> watcher) {
        servers.forEach((part, server) -> server.child()
                .map(ChildProcess::onExit)
                .orElseGet(CompletableFuture::new)
                .thenRun(() -> {
                    if (!closing && !meant.contains(part)) {
                        watcher.accept(part);
                    }
                }));
    }

    PlatformOptions options() {
        return options;
    }

    Home home() {
        return home;
    }

    /** Ends all parts in the reverse order of their start; twice is once. */
    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        startup.cancel();
        closeAll(servers.keySet().stream().filter(part -> part.startsWith("gateway")));
        closeAll(servers.keySet().stream().filter(part -> LAST.stream().noneMatch(step -> step.contains(part))));
        LAST.forEach(step -> closeAll(step.stream()));
        LeftOvers.end(home);
    }

    private void closeAll(Stream<String> parts) {
        List<CompletableFuture<Void>> ends = parts.sorted(Comparator.naturalOrder())
                .map(servers::remove)
                .filter(java.util.Objects::nonNull)
                .map(server -> CompletableFuture.runAsync(server::close, Thread::startVirtualThread))
                .toList();
        CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new)).join();
    }
}

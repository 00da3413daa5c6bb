package io.cinestream.local.launcher;

import io.cinestream.local.KafkaBroker;
import io.cinestream.local.KeycloakOptions;
import io.cinestream.local.KeycloakServer;
import io.cinestream.local.MailServer;
import io.cinestream.local.PostgresServer;
import io.cinestream.local.Server;
import io.cinestream.local.StartFailed;
import io.cinestream.local.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * The order in which a platform starts: the backing services at once; Keycloak and the services as soon as databases
 * and topics are there, only a few at a time, because a JVM's start takes a whole core.
 */
final class Startup {

    private final PlatformOptions options;
    private final Home home;
    private final PortPlan ports;
    private final Secrets secrets;
    private final ServiceEnvironment environment;
    private final Map<String, Server> servers;
    private final Progress progress;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors() + 1);

    Startup(
            PlatformOptions options,
            Home home,
            PortPlan ports,
            Secrets secrets,
            Map<String, Server> servers,
            Progress progress) {
        this.options = options;
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        this.environment = new ServiceEnvironment(options, ports, secrets, home);
        this.servers = servers;
        this.progress = progress;
    }

    /** Starts everything; the first failure ends the rest of the start and is thrown. */
    void run() {
        try {
            everything().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            cancel();
        }
    }

    /** Ends a start that is still going on, and returns when no part of it starts anything any more. */
    void cancel() {
        threads.shutdownNow();
        threads.close();
    }

    private CompletableFuture<Void> everything() {
        CompletableFuture<Void> failure = new CompletableFuture<>();
        var databases = CompletableFuture.runAsync(this::postgres, threads);
        var topics = CompletableFuture.runAsync(this::kafka, threads);
        var mail = CompletableFuture.runAsync(this::mail, threads);
        var prepared = CompletableFuture.runAsync(this::prepareKeycloak, threads);
        var keycloak = CompletableFuture.allOf(databases, prepared).thenRunAsync(this::keycloak, threads);
        List<CompletableFuture<Void>> all = new ArrayList<>(List.of(databases, topics, mail, prepared, keycloak));
        var ground = CompletableFuture.allOf(databases, topics);
        options.instancesByService().forEach((service, count) -> {
            var jar = CompletableFuture.supplyAsync(() -> laidOut(service), threads);
            for (int i = 1; i <= count; i++) {
                int instance = i;
                all.add(ground.thenCombineAsync(jar, (ready, file) -> file, threads)
                        .thenAcceptAsync(file -> service(service, instance, file), threads));
            }
        });
        all.forEach(part -> part.whenComplete((done, problem) -> {
            if (problem != null) {
                failure.completeExceptionally(problem);
            }
        }));
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).thenRun(() -> failure.complete(null));
        return failure;
    }

    private void postgres() {
        PostgresServer server = timed(
                "postgres",
                () -> PostgresServer.startAt(home.place("postgres"), ports.port(PortPlan.POSTGRES), options.durable()));
        for (Service service : Service.values()) {
            server.createDatabase(service.id(), service.id(), secrets.of("postgres." + service.id()));
        }
        server.createDatabase("keycloak", "keycloak", secrets.of("postgres.keycloak"));
    }

    private void kafka() {
        KafkaBroker broker = timed(
                "kafka",
                () -> KafkaBroker.startAt(
                        home.place("kafka"), ports.port(PortPlan.KAFKA), ports.port(PortPlan.KAFKA_CONTROLLER)));
        broker.createTopics(Topics.load());
    }

    private void mail() {
        timed(
                "mail",
                () -> MailServer.startAt(
                        home.place("mail"), ports.port(PortPlan.SMTP), ports.port(PortPlan.MAIL_PAGE)));
    }

    private void prepareKeycloak() {
        if (!KeycloakServer.isPrepared()) {
            progress.starting("keycloak", "is unpacked and built, once on this machine (~30 s)");
            withCore(KeycloakServer::prepare);
        }
    }

    private void keycloak() {
        withCore(() -> timed("keycloak", () -> KeycloakServer.startAt(home.place("keycloak"), keycloakOptions())));
    }

    private KeycloakOptions keycloakOptions() {
        String database = "jdbc:postgresql://127.0.0.1:" + ports.port(PortPlan.POSTGRES) + "/keycloak";
        return new KeycloakOptions(
                ports.port(PortPlan.KEYCLOAK),
                ports.port(PortPlan.KEYCLOAK_MANAGEMENT),
                environment.publicKeycloakUrl(),
                options.repository().resolve("identity-service/keycloak/cinestream-realm.json"),
                new KeycloakOptions.Database(database, "keycloak", secrets.of("postgres.keycloak")),
                secrets.of("keycloak.admin"),
                Map.of(
                        "CINESTREAM_KEYCLOAK_CLIENT_SECRET", secrets.of("keycloak.client"),
                        "CINESTREAM_BFF_CLIENT_SECRET", secrets.of("keycloak.bff"),
                        "CINESTREAM_PUBLIC_URL", environment.publicUrl().toString()));
    }

    private Path laidOut(Service service) {
        acquireCore();
        try {
            return ServiceJar.laidOut(service, options.repository(), home);
        } finally {
            cores.release();
        }
    }

    private void service(Service service, int instance, Path jar) {
        String part = PortPlan.instanceName(service, instance);
        int port = ports.port(part);
        int healthPort = service == Service.GATEWAY ? ports.port(PortPlan.GATEWAY_MANAGEMENT) : port;
        withCore(() -> timed(
                part,
                () -> ServiceServer.start(
                        part,
                        home.place(part),
                        jar,
                        service.heap(),
                        environment.of(service, instance),
                        port,
                        healthPort)));
    }

    private <S extends Server> S timed(String part, Supplier<S> start) {
        if (threads.isShutdown()) {
            throw new StartFailed("The start was ended.");
        }
        progress.starting(part, "starting");
        long from = System.nanoTime();
        boolean started = false;
        try {
            S server = start.get();
            servers.put(part, server);
            progress.ready(part, Duration.ofNanos(System.nanoTime() - from), "");
            started = true;
            return server;
        } finally {
            if (!started && threads.isShutdown()) {
                progress.brokenOff(part);
            } else if (!started) {
                progress.failed(part);
            }
        }
    }

    private void withCore(Runnable start) {
        acquireCore();
        try {
            start.run();
        } finally {
            cores.release();
        }
    }

    private void acquireCore() {
        try {
            cores.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("The start was ended.", null, e);
        }
    }
}

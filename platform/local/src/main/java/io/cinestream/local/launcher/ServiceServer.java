package io.cinestream.local.launcher;

import io.cinestream.local.ChildProcess;
import io.cinestream.local.Place;
import io.cinestream.local.Ports;
import io.cinestream.local.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One instance of a service: started when its readiness says so. */
final class ServiceServer implements Server {

    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration END = Duration.ofSeconds(25);
    private static final List<String> JVM = List.of(
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError");

    private final String part;
    private final Place place;
    private final Path jar;
    private final String heap;
    private final Map<String, String> environment;
    private final int port;
    private final URI readiness;
    private ChildProcess process;

    private ServiceServer(
            String part,
            Place place,
            Path jar,
            String heap,
            Map<String, String> environment,
            int port,
            int healthPort) {
        this.part = part;
        this.place = place;
        this.jar = jar;
        this.heap = heap;
        this.environment = environment;
        this.port = port;
        this.readiness = URI.create("http://127.0.0.1:" + healthPort + "/actuator/health/readiness");
        this.process = launch();
    }

    /** Starts it and returns when it is ready to serve. */
    static ServiceServer start(
            String part,
            Place place,
            Path jar,
            String heap,
            Map<String, String> environment,
            int port,
            int healthPort) {
        return new ServiceServer(part, place, jar, heap, environment, port, healthPort);
    }

    @Override
    public Optional<ChildProcess> child() {
        return Optional.of(process);
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public void restart() {
        process = launch();
    }

    @Override
    public void close() {
        process.stop(END);
    }

    private ChildProcess launch() {
        Ports.requireFree(port, part);
        List<String> command = new ArrayList<>();
        command.add(ServiceJar.java());
        command.add("-Xmx" + heap);
        command.addAll(JVM);
        command.addAll(List.of("-jar", jar.toString()));
        ChildProcess child = ChildProcess.start(part, command, environment, place);
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            child.await(() -> isReady(http), START);
        }
        return child;
    }

    private boolean isReady(HttpClient http) {
        HttpRequest request =
                HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(5)).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new io.cinestream.local.StartFailed("Interrupted while " + part + " started.");
        }
    }
}

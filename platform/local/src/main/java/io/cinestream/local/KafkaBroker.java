package io.cinestream.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/** A Kafka broker that is its own controller, in a JVM and on a class path of its own, on the loopback address. */
public final class KafkaBroker implements Server {

    private static final Duration START = Duration.ofMinutes(3);
    private static final List<String> JVM = List.of(
            "-Xms96m",
            "-Xmx256m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final Place place;
    private final int port;
    private final int controllerPort;
    private final String classPath = Distribution.files("kafka").stream()
            .map(Path::toString)
            .collect(Collectors.joining(java.io.File.pathSeparator));
    private ChildProcess process;

    private KafkaBroker(Place place, int port, int controllerPort) {
        this.place = place;
        this.port = port == 0 ? Ports.free() : port;
        this.controllerPort = controllerPort == 0 ? Ports.free() : controllerPort;
        place.create();
        this.process = launch();
    }

    /** Starts a broker; without a folder it is temporary and ends with this JVM at the latest. */
    public static KafkaBroker start(@Nullable Path folder, int port, int controllerPort) {
        KafkaBroker broker = startAt(Place.in(folder, "kafka"), port, controllerPort);
        if (folder == null) {
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        }
        return broker;
    }

    public static KafkaBroker startAt(Place place, int port, int controllerPort) {
        return new KafkaBroker(place, port, controllerPort);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public Optional<ChildProcess> child() {
        return Optional.of(process);
    }

    /** Makes sure of the topics; one that exists stays as it is. */
    public void createTopics(List<Topic> topics) {
        try (Admin admin = admin()) {
            CreateTopics.missing(admin, topics);
        } catch (ExecutionException e) {
            throw new StartFailed("Kafka did not create the topics: " + e.getMessage(), place.log(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted while Kafka created the topics.", place.log(), e);
        }
    }

    /** kill -9. */
    @Override
    public void kill() {
        process.kill();
    }

    /** Starts it again on the same data and ports after {@link #kill()}. */
    @Override
    public void restart() {
        process = launch();
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(15));
        place.forget();
    }

    private ChildProcess launch() {
        RunningProcess.read(place.pid()).ifPresent(left -> left.end("TERM", Duration.ofSeconds(15)));
        Ports.requireFree(port, "Kafka");
        Ports.requireFree(controllerPort, "Kafka's controller");
        Path settings = writeSettings();
        if (!Files.exists(logs().resolve("meta.properties"))) {
            Folders.delete(logs());
            Shell.run(
                    java(
                            "kafka.tools.StorageTool",
                            "format",
                            "-t",
                            Uuid.randomUuid().toString(),
                            "-c",
                            settings.toString()),
                    START);
        }
        ChildProcess child = ChildProcess.start("kafka", java("kafka.Kafka", settings.toString()), Map.of(), place);
        child.await(this::answers, START);
        return child;
    }

    private boolean answers() {
        if (!Ports.answers(port)) {
            return false;
        }
        try (Admin admin = admin()) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted while Kafka started.", place.log(), e);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers(),
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                "200"));
    }

    private List<String> java(String mainClass, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(List.of("-cp", classPath, mainClass));
        command.addAll(List.of(arguments));
        return command;
    }

    private Path logs() {
        return place.data().resolve("logs");
    }

    private Path writeSettings() {
        Properties settings = new Properties();
        settings.putAll(KafkaSettings.of(port, controllerPort, logs()));
        Path file = place.data().resolve("server.properties");
        try (var out = Files.newBufferedWriter(file)) {
            settings.store(out, null);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

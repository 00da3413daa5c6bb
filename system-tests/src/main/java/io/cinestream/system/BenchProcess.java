package io.cinestream.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A program that a measurement starts and ends; its output is kept beside its configuration. */
record BenchProcess(String name, Process process, int port) implements AutoCloseable {

    static BenchProcess start(
            String name, int port, Path folder, List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().putAll(environment);
        try {
            BenchProcess started = new BenchProcess(name, builder.start(), port);
            Runtime.getRuntime().addShutdownHook(new Thread(started.process::destroy)); // also when it is interrupted
            started.awaitPort(folder);
            return started;
        } catch (IOException missing) {
            throw new StepFailed(command.getFirst() + " cannot be started: " + missing.getMessage(), missing);
        }
    }

    /** What the command prints; it must end well. */
    static String run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new StepFailed(String.join(" ", command) + " failed: " + output);
            }
            return output;
        } catch (IOException missing) {
            throw new StepFailed(command.getFirst() + " cannot be started: " + missing.getMessage(), missing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StepFailed("interrupted", stopped);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    private void awaitPort(Path folder) throws IOException {
        try {
            Eventually.find(
                    name + " to listen", Duration.ofMinutes(5), () -> listens() ? Optional.of(port) : Optional.empty());
        } catch (StepFailed late) {
            close();
            throw new StepFailed(late.getMessage() + ": " + Files.readString(folder.resolve(name + ".log")), late);
        }
    }

    private boolean listens() {
        if (!process.isAlive()) {
            throw new StepFailed(name + " has ended");
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

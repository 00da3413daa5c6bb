package io.cinestream.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command that is run to its end. */
final class Shell {

    private Shell() {}

    static void run(List<String> command, Duration atMost) {
        run(command, Map.of(), atMost);
    }

    /** Fails with what the command printed when its exit code is not 0. */
    static void run(List<String> command, Map<String, String> environment, Duration atMost) {
        try {
            Path output = Files.createTempFile("cinestream-", ".out");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            String printed = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                throw new StartFailed("'" + String.join(" ", command) + "' failed:\n" + printed);
            }
        } catch (IOException e) {
            throw new StartFailed("'" + command.getFirst() + "' could not be run: " + e.getMessage(), null, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted while '" + command.getFirst() + "' ran.", null, e);
        }
    }
}

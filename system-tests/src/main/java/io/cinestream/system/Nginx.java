package io.cinestream.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The yardstick of what a machine can do: nginx with two workers. */
final class Nginx {

    private Nginx() {}

    /**
     * @param answer what it does with every request, in the words of its configuration
     * @param more what else it has to know
     */
    static BenchProcess start(String name, Path folder, String answer, String more) {
        int port = BenchProcess.freePort();
        Path configuration = folder.resolve(name + ".conf");
        try {
            Files.writeString(configuration, """
                    worker_processes 2; daemon off; pid %1$s.pid; error_log stderr warn;
                    events { worker_connections 1024; }
                    http {
                      access_log off; client_body_temp_path body; proxy_temp_path proxy; keepalive_requests 100000000; default_type application/json;
                      %2$s
                      server { listen 127.0.0.1:%3$d; location / { %4$s } }
                    }
                    """.formatted(folder.resolve(name), more, port, answer));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return BenchProcess.start(
                name,
                port,
                folder,
                List.of("nginx", "-p", folder.toString(), "-c", configuration.toString()),
                Map.of());
    }
}

package io.cinestream.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One of our programs as it was built, with its libraries as files of their own: how it runs in a container. */
record BuiltService(Path folder, String module) {

    private static final List<String> JVM = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders");

    static BuiltService extracted(Path repository, String module, Path into) throws IOException {
        try (Stream<Path> built = Files.list(repository.resolve(module).resolve("target"))) {
            Path jar = built.filter(file -> file.getFileName().toString().matches(module + "-[^/]*SNAPSHOT\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new StepFailed(module + " is not built: ./cinestream up"));
            Path folder = into.resolve(module);
            BenchProcess.run(
                    java("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", folder.toString()));
            Files.move(folder.resolve(jar.getFileName()), folder.resolve(module + ".jar"));
            return new BuiltService(into, module);
        }
    }

    BenchProcess start(int port, Map<String, String> environment) {
        String jar = home().resolve(module + ".jar").toString();
        return BenchProcess.start(module, port, folder, java("-jar", jar), environment);
    }

    Path libraries() {
        return home().resolve("lib");
    }

    private Path home() {
        return folder.resolve(module);
    }

    static List<String> java(String... more) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(List.of(more));
        return command;
    }
}

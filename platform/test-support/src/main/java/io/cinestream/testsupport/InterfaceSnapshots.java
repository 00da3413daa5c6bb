package io.cinestream.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed OpenAPI documents, one a service: read from the sources, so that a rewritten one counts at once. */
final class InterfaceSnapshots {

    private static final Path FOLDER = Path.of("contracts/src/main/resources/contracts/openapi");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private final Path folder;

    private InterfaceSnapshots(Path folder) {
        this.folder = folder;
    }

    /** Of the code as it is. */
    static InterfaceSnapshots current() {
        return new InterfaceSnapshots(repository().resolve(FOLDER));
    }

    /** Of the last release: what front ends in the field rely on. */
    static InterfaceSnapshots released() {
        return new InterfaceSnapshots(repository().resolve(FOLDER).resolve("released"));
    }

    Path of(String service) {
        return folder.resolve(service + ".json");
    }

    String read(String service) {
        try {
            return Files.exists(of(service)) ? Files.readString(of(service)) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void write(String service, String document) {
        try {
            Files.createDirectories(folder);
            Files.writeString(of(service), document);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Sorted by name and indented, so that the same interface always gives the same bytes and a review sees what changed. */
    static String normal(JsonNode document) {
        return JSON.writeValueAsString(document).replace("\r\n", "\n") + "\n";
    }

    static JsonNode parse(String document) {
        return JSON.readTree(document);
    }

    private static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(FOLDER.subpath(0, 5)))) {
            Path above = folder.getParent();
            if (above == null) {
                throw new IllegalStateException(
                        "no repository around " + Path.of("").toAbsolutePath());
            }
            folder = above;
        }
        return folder;
    }
}

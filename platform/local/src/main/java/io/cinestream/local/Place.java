package io.cinestream.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where one part keeps its things.
 *
 * @param data what survives between runs
 * @param log what the process prints
 * @param pid which process it is while it runs
 * @param temporary whether all of it goes when the part is closed
 */
public record Place(Path data, Path log, Path pid, boolean temporary) {

    /** A part with a folder of its own: log and pid lie in it beside the data. */
    public static Place in(@Nullable Path folder, String part) {
        return folder == null
                ? within(temporaryFolder(part), part, true)
                : within(folder.toAbsolutePath(), part, false);
    }

    private static Place within(Path folder, String part, boolean temporary) {
        return new Place(
                folder.resolve("data"), folder.resolve(part + ".log"), folder.resolve(part + ".pid"), temporary);
    }

    private static Path temporaryFolder(String part) {
        try {
            return Files.createTempDirectory("cinestream-" + part + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void create() {
        try {
            Files.createDirectories(data);
            Files.createDirectories(log.toAbsolutePath().getParent());
            Files.createDirectories(pid.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget() {
        if (temporary) {
            Folders.delete(data.resolveSibling(".").normalize());
        }
    }
}

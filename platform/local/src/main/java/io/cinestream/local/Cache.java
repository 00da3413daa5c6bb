package io.cinestream.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Unpacked distributions, shared by all clones and runs of one user. An entry is made in a folder beside it and renamed
 * when complete, under a file lock, so that two runs never make it twice and a killed run leaves no half of one.
 */
final class Cache {

    private Cache() {}

    @FunctionalInterface
    interface Maker {
        void make(Path emptyFolder) throws IOException;
    }

    static Path folder() {
        String base = System.getenv("XDG_CACHE_HOME");
        Path cache =
                base == null || base.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(base);
        return cache.resolve("cinestream");
    }

    static boolean has(String entry) {
        return Files.isDirectory(folder().resolve(entry));
    }

    static synchronized Path entry(String name, Maker maker) {
        Path entry = folder().resolve(name);
        if (Files.isDirectory(entry)) {
            return entry;
        }
        try {
            Files.createDirectories(folder());
            try (FileChannel channel = FileChannel.open(
                            folder().resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.isDirectory(entry)) {
                    make(entry, maker);
                }
            }
            return entry;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path entry, Maker maker) throws IOException {
        Path half = entry.resolveSibling(entry.getFileName() + ".part");
        Folders.delete(half);
        Files.createDirectories(half);
        maker.make(half);
        Files.move(half, entry, StandardCopyOption.ATOMIC_MOVE);
    }
}

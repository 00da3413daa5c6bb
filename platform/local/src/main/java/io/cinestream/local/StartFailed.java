package io.cinestream.local;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A part that did not start: the sentence names the part and why, the log says the rest. */
public final class StartFailed extends RuntimeException {

    private final transient @Nullable Path log;

    public StartFailed(String sentence) {
        this(sentence, null, null);
    }

    public StartFailed(String sentence, @Nullable Path log, @Nullable Throwable cause) {
        super(sentence, cause);
        this.log = log;
    }

    /** The log of the part, when it came far enough to write one. */
    public @Nullable Path log() {
        return log;
    }
}

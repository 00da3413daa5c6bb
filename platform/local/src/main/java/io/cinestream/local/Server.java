package io.cinestream.local;

import java.util.Optional;

/** A part that runs: it answers, can be felled and raised again on the same data and ports, and ends on close. */
public interface Server extends AutoCloseable {

    /** The process, for a part that is one. */
    Optional<ChildProcess> child();

    /** kill -9, or what comes nearest to it. */
    void kill();

    /** Starts it again after {@link #kill()} and returns when it answers. */
    void restart();

    @Override
    void close();
}

package io.cinestream.local.launcher;

import java.time.Duration;

/** Who is told what happens to a part while a platform starts and ends. */
public interface Progress {

    void starting(String part, String what);

    /** A part answers; {@code what} is more to say about it, mostly nothing. */
    void ready(String part, Duration took, String what);

    void failed(String part);

    /** A part whose start was broken off because another one failed. */
    void brokenOff(String part);

    /** For tests: nobody is told. */
    Progress SILENT = new Progress() {
        @Override
        public void starting(String part, String what) {}

        @Override
        public void ready(String part, Duration took, String what) {}

        @Override
        public void failed(String part) {}

        @Override
        public void brokenOff(String part) {}
    };
}

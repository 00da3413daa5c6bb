package io.cinestream.local.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** One plain line per part, for pipes and logs. */
final class Lines implements Progress {

    private final PrintStream out;

    Lines(PrintStream out) {
        this.out = out;
    }

    @Override
    public void starting(String part, String what) {
        if (!what.equals("starting")) {
            out.println(line(part, what, ""));
        }
    }

    @Override
    public void ready(String part, Duration took, String what) {
        out.println(line(part, "ready", seconds(took) + "  " + what));
    }

    @Override
    public void failed(String part) {
        out.println(line(part, "failed", ""));
    }

    @Override
    public void brokenOff(String part) {
        out.println(line(part, "broken off", ""));
    }

    static String line(String part, String state, String time) {
        return String.format(Locale.ROOT, "  %-14s %-10s %s", part, state, time).stripTrailing();
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%5.1f s", time.toMillis() / 1000.0);
    }
}

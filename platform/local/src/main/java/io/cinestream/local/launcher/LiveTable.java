package io.cinestream.local.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** All parts with state and time, drawn again in place at every change; for a terminal. */
final class LiveTable implements Progress {

    private static final String CLEAR_TO_END_OF_LINE = "\u001b[K";

    private final PrintStream out;
    private final Map<String, String> rows = new LinkedHashMap<>();
    private boolean drawn;

    LiveTable(PrintStream out, Collection<String> parts) {
        this.out = out;
        parts.forEach(part -> rows.put(part, Lines.line(part, "waiting", "")));
        draw();
    }

    @Override
    public synchronized void starting(String part, String what) {
        change(part, Lines.line(part, what, ""));
    }

    @Override
    public synchronized void ready(String part, Duration took, String what) {
        change(part, Lines.line(part, "ready", Lines.seconds(took) + "  " + what));
    }

    @Override
    public synchronized void failed(String part) {
        change(part, Lines.line(part, "failed", ""));
    }

    @Override
    public synchronized void brokenOff(String part) {
        change(part, Lines.line(part, "broken off", ""));
    }

    private void change(String part, String row) {
        rows.put(part, row);
        draw();
    }

    private void draw() {
        StringBuilder table = new StringBuilder();
        if (drawn) {
            table.append("\u001b[").append(rows.size()).append('A');
        }
        rows.values()
                .forEach(row -> table.append(row).append(CLEAR_TO_END_OF_LINE).append('\n'));
        out.print(table);
        out.flush();
        drawn = true;
    }
}

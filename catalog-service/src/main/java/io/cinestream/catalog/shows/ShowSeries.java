package io.cinestream.catalog.shows;

import io.cinestream.starter.problems.InvalidRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Shows that are alike but for their starts. */
record ShowSeries(ShowPlan plan, List<Instant> starts) {

    /** In time; refuses starts that leave each other no room. */
    List<Slot> slots(Duration length, Duration cleaning) {
        List<Slot> slots = starts.stream()
                .map(start -> new Slot(start, length, cleaning))
                .sorted(Comparator.comparing(Slot::startsAt))
                .toList();
        for (int next = 1; next < slots.size(); next++) {
            Slot before = slots.get(next - 1);
            Slot slot = slots.get(next);
            if (slot.startsAt().isBefore(before.freeAt())) {
                throw new InvalidRequest(
                        "startsAt",
                        "%s is too early after %s, cleaning included".formatted(slot.startsAt(), before.startsAt()));
            }
        }
        return slots;
    }
}

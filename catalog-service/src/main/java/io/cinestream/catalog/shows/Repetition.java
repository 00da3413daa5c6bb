package io.cinestream.catalog.shows;

import io.cinestream.starter.problems.InvalidRequest;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Days and times on the theater's clock. A time that the clock skips in spring is that much later; one that it has twice in autumn
 * is the first.
 *
 * @param until the last day
 * @param days every day when nothing is said
 */
record Repetition(
        @NotNull LocalDate from,
        @NotNull LocalDate until,
        @Nullable @Size(min = 1) Set<@NotNull DayOfWeek> days,
        @NotEmpty @Size(max = 20) List<@NotNull LocalTime> times) {

    /** Beyond it dates stop being reckoned with; the schedule ends far before. */
    private static final int LAST_YEAR = 9999;

    Stream<Instant> starts(ZoneId zone) {
        if (until.isBefore(from)) {
            throw new InvalidRequest("repeat.until", "is before the first day");
        }
        if (until.getYear() > LAST_YEAR) {
            throw new InvalidRequest("repeat.until", "must lie within two years");
        }
        return from.datesUntil(until.plusDays(1))
                .filter(day -> days == null || days.contains(day.getDayOfWeek()))
                .flatMap(day ->
                        times.stream().map(time -> day.atTime(time).atZone(zone).toInstant()));
    }
}

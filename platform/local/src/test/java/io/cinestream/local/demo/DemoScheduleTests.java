package io.cinestream.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DemoScheduleTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private final Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private final List<DemoFilm> films = List.of(read("films.json", DemoFilm[].class));
    private final List<DemoTheater> theaters = List.of(read("theaters.json", DemoTheater[].class));

    @Test
    void reachesSevenDaysAhead() {
        List<DemoSchedule.Slot> slots = DemoSchedule.ahead(0, LONDON, now, films.size());

        assertThat(slots).hasSize(3 + 7 * 4);
        assertThat(slots.getLast().startsAt()).isEqualTo("2026-11-27T21:15:00Z");
    }

    @Test
    void plansTheSameShowsOnTheNextDayAndAddsOne() {
        List<DemoSchedule.Slot> today = DemoSchedule.ahead(2, LONDON, now, films.size());
        List<DemoSchedule.Slot> tomorrow = DemoSchedule.ahead(2, LONDON, now.plus(Duration.ofDays(1)), films.size());

        assertThat(tomorrow).startsWith(today.subList(4, today.size()).toArray(DemoSchedule.Slot[]::new));
        assertThat(tomorrow).hasSameSizeAs(today);
    }

    @Test
    void leavesRoomForTheLongestFilmAndCleaningAlsoWhenClocksChange() {
        Duration longest = Duration.ofMinutes(
                films.stream().mapToInt(DemoFilm::durationMinutes).max().orElseThrow() + 15L);
        for (String moment : List.of("2026-11-20T12:00:00Z", "2026-03-26T12:00:00Z", "2026-10-22T12:00:00Z")) {
            List<Instant> starts = DemoSchedule.ahead(0, LONDON, Instant.parse(moment), films.size()).stream()
                    .map(DemoSchedule.Slot::startsAt)
                    .toList();
            for (int i = 1; i < starts.size(); i++) {
                assertThat(Duration.between(starts.get(i - 1), starts.get(i))).isGreaterThanOrEqualTo(longest);
            }
        }
    }

    @Test
    void startsAtSensibleHoursOfItsTheater() {
        ZoneId bengaluru = ZoneId.of("Asia/Kolkata");
        assertThat(DemoSchedule.ahead(0, bengaluru, now, films.size()))
                .allMatch(
                        slot -> !LocalTime.ofInstant(slot.startsAt(), bengaluru).isBefore(LocalTime.of(10, 0)));
    }

    @Test
    void everyFilmRunsSomewhereInTheWeek() {
        Set<Integer> shown = java.util.stream.IntStream.range(0, 8)
                .boxed()
                .flatMap(screen -> DemoSchedule.ahead(screen, LONDON, now, films.size()).stream())
                .map(DemoSchedule.Slot::film)
                .collect(Collectors.toSet());

        assertThat(shown).hasSize(films.size());
    }

    @Test
    void hasRealFilmsAndHallsOfDifferentShapes() {
        assertThat(films).hasSizeGreaterThanOrEqualTo(24);
        assertThat(films).extracting(DemoFilm::title).doesNotHaveDuplicates();
        assertThat(films)
                .allMatch(
                        film -> !film.description().isBlank() && film.formats().contains("2D"));
        assertThat(theaters)
                .extracting(DemoTheater::zone)
                .containsExactly("Asia/Kolkata", "Europe/London", "America/New_York");
        assertThat(theaters).allMatch(theater -> theater.screens().size() >= 2);
    }

    private static <T> T read(String file, Class<T> type) {
        return new JsonMapper().readValue(DemoScheduleTests.class.getResourceAsStream("/demo/" + file), type);
    }
}

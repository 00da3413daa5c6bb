package io.cinestream.catalog.shows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cinestream.starter.problems.InvalidRequest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepetitionTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void repeatsDaysAndTimesOnTheTheatersClock() {
        var twice = new Repetition(
                LocalDate.of(2027, 3, 26),
                LocalDate.of(2027, 3, 30),
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                List.of(LocalTime.of(18, 0), LocalTime.of(23, 30)));

        assertThat(twice.starts(LONDON))
                .containsExactly(
                        Instant.parse("2027-03-27T18:00:00Z"),
                        Instant.parse("2027-03-27T23:30:00Z"),
                        Instant.parse("2027-03-28T17:00:00Z"),
                        Instant.parse("2027-03-28T22:30:00Z"));
    }

    @Test
    void aSkippedHourIsThatMuchLaterAndADoubledOneIsTheFirst() {
        assertThat(daily(LocalDate.of(2027, 3, 28), LocalTime.of(1, 30)).starts(LONDON))
                .containsExactly(Instant.parse("2027-03-28T01:30:00Z"));
        assertThat(daily(LocalDate.of(2026, 10, 25), LocalTime.of(1, 30)).starts(LONDON))
                .containsExactly(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void aBatchHasBetweenOneAndTwoHundredShows() {
        assertThatThrownBy(() -> batch(null, null)).isInstanceOf(InvalidRequest.class);
        assertThat(batch(List.of(Instant.EPOCH), daily(LocalDate.of(2027, 1, 1), LocalTime.NOON))
                        .starts())
                .hasSize(2);
        assertThatThrownBy(() -> batch(
                        null,
                        new Repetition(
                                LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31), null, List.of(LocalTime.NOON))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("200");
        assertThatThrownBy(() -> batch(
                        null, new Repetition(LocalDate.of(2027, 1, 1), LocalDate.MAX, null, List.of(LocalTime.NOON))))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> batch(
                        null,
                        new Repetition(
                                LocalDate.of(2027, 1, 2), LocalDate.of(2027, 1, 1), null, List.of(LocalTime.NOON))))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void startsThatLeaveEachOtherNoRoomAreRefused() {
        Instant noon = Instant.parse("2027-01-01T12:00:00Z");
        ShowSeries tight = batch(List.of(noon.plusSeconds(7200), noon), null);

        assertThat(tight.slots(Duration.ofMinutes(105), Duration.ofMinutes(15)))
                .extracting(Slot::startsAt)
                .containsExactly(noon, noon.plusSeconds(7200));
        assertThatThrownBy(() -> tight.slots(Duration.ofMinutes(106), Duration.ofMinutes(15)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("too early");
    }

    private static Repetition daily(LocalDate day, LocalTime time) {
        return new Repetition(day, day, null, List.of(time));
    }

    private static ShowSeries batch(@Nullable List<Instant> starts, @Nullable Repetition repeat) {
        return new ShowBatch(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        starts,
                        repeat,
                        Map.of("front", new Money(100L, "GBP")),
                        null,
                        null)
                .series(LONDON);
    }
}

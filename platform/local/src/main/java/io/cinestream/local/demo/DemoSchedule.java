package io.cinestream.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What runs when on a screen. It follows from the calendar alone, so that each run plans the same shows for the same day; the
 * gaps between the starts hold the longest film and the cleaning after it.
 */
final class DemoSchedule {

    /** Days after today. */
    private static final int DAYS = 7;

    private static final List<LocalTime> STARTS =
            List.of(LocalTime.of(10, 45), LocalTime.of(14, 15), LocalTime.of(17, 45), LocalTime.of(21, 15));

    /** So near to now a show is of no use to anybody who tries the platform. */
    private static final int MINUTES_TO_BUY = 15;

    record Slot(Instant startsAt, int film, int turn) {}

    private DemoSchedule() {}

    /**
     * The shows of one screen that are still ahead.
     *
     * @param screen the screen's number among all; neighbours begin with different films
     */
    static List<Slot> ahead(int screen, ZoneId zone, Instant now, int films) {
        List<Slot> slots = new ArrayList<>();
        LocalDate today = LocalDate.ofInstant(now, zone);
        for (LocalDate day = today; !day.isAfter(today.plusDays(DAYS)); day = day.plusDays(1)) {
            for (int start = 0; start < STARTS.size(); start++) {
                Instant startsAt =
                        ZonedDateTime.of(day, STARTS.get(start), zone).toInstant();
                long turn = day.toEpochDay() * STARTS.size() + start;
                if (startsAt.isAfter(now.plusSeconds(MINUTES_TO_BUY * 60L))) {
                    slots.add(new Slot(startsAt, Math.floorMod(turn + screen * 11L, films), Math.floorMod(turn, 2)));
                }
            }
        }
        return slots;
    }
}

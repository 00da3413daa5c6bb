package io.cinestream.booking.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFileTests {

    @ParameterizedTest
    @CsvSource({
        "Asia/Kolkata, 2026-11-21T13:30:00Z, 20261121T190000",
        "Europe/Berlin, 2026-07-01T18:30:00Z, 20260701T203000",
        "Europe/Berlin, 2026-12-01T19:30:00Z, 20261201T203000",
        "America/New_York, 2026-10-30T01:00:00Z, 20261029T210000",
        "Asia/Kathmandu, 2027-01-02T09:00:00Z, 20270102T144500",
        "Etc/UTC, 2026-11-21T13:30:00Z, 20261121T133000"
    })
    void startsWhenItStartsAndByTheClockOfTheTheater(String zone, Instant startsAt, String local) {
        String file = file(new Showing("Amélie", "Lumière", startsAt, ZoneId.of(zone)).with("B1", "B2"));

        assertThat(file).contains("DTSTART;TZID=" + zone + ":" + local).contains("BEGIN:VTIMEZONE");
        VEvent event = Biweekly.parse(file).first().getEvents().getFirst();
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(startsAt);
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(startsAt.plusSeconds(7200));
    }

    @Test
    void saysWhereAndWhichSeatsAndIsTheSameEntryWhenItComesAgain() {
        var booked = new Showing("Amélie", "Lumière", Instant.parse("2026-11-21T13:30:00Z"), ZoneId.of("Asia/Kolkata"))
                .with("B1", "B2");
        VEvent event = Biweekly.parse(file(booked)).first().getEvents().getFirst();

        assertThat(event.getUid().getValue()).startsWith(booked.booking().id().toString());
        assertThat(event.getSequence().getValue()).isEqualTo(2);
        assertThat(event.getSummary().getValue()).isEqualTo("Amélie");
        assertThat(event.getLocation().getValue()).isEqualTo("Lumière, Screen 1, Bengaluru");
        assertThat(event.getDescription().getValue()).isEqualTo("Booking CS-7K2M9QXA, seats B1, B2");
        assertThat(Biweekly.parse(file(booked))
                        .first()
                        .validate(biweekly.ICalVersion.V2_0)
                        .getWarnings())
                .isEmpty();
    }

    private static String file(BookedTickets booked) {
        return new String(CalendarFile.of(booked), StandardCharsets.UTF_8);
    }
}

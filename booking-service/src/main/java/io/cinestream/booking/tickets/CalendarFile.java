package io.cinestream.booking.tickets;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.DateTimeStamp;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.UtcOffset;
import io.cinestream.booking.bookings.SoldBooking;
import io.cinestream.booking.shows.Show;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.TimeZone;
import java.util.stream.Collectors;

/**
 * A show in its holder's calendar, by the theater's clock. The same booking is the same entry: a newer file, such as after the
 * show was moved, replaces what an older one brought.
 */
final class CalendarFile {

    private CalendarFile() {}

    static byte[] of(BookedTickets booked) {
        SoldBooking booking = booked.booking();
        Show show = booked.show();
        VEvent event = new VEvent();
        event.setUid(booking.id() + "@cinestream");
        event.setSequence(Math.toIntExact(booking.version()));
        event.setDateTimeStamp(new DateTimeStamp(date(booking.asOf())));
        event.setSummary(show.movieTitle());
        event.setLocation(show.theaterName() + ", " + show.screenName() + ", " + show.city());
        event.setDescription("Booking " + booking.reference() + ", seats "
                + booked.tickets().stream().map(BookedTickets.Ticket::seat).collect(Collectors.joining(", ")));
        event.setDateStart(new DateStart(date(show.startsAt())));
        event.setDateEnd(new DateEnd(date(show.endsAt())));
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//CineStream//Tickets//EN");
        calendar.addEvent(event);
        calendar.getTimezoneInfo()
                .setDefaultTimezone(new TimezoneAssignment(
                        TimeZone.getTimeZone(show.zone()), timezone(show.zone(), show.startsAt())));
        return Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8);
    }

    private static ICalDate date(Instant instant) {
        return new ICalDate(components(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), true), true);
    }

    /** The zone's rules around that time: how it got the offset that it has then, and the next change. */
    private static VTimezone timezone(ZoneId zone, Instant around) {
        VTimezone timezone = new VTimezone(zone.getId());
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition before = rules.previousTransition(around.plusNanos(1));
        ZoneOffset atFirst = before == null ? rules.getOffset(around) : before.getOffsetBefore();
        if (before == null) {
            observe(timezone, rules, Instant.EPOCH, LocalDateTime.of(1970, 1, 1, 0, 0), atFirst, atFirst);
        } else {
            observe(timezone, rules, before);
        }
        ZoneOffsetTransition after = rules.nextTransition(around);
        if (after != null) {
            observe(timezone, rules, after);
        }
        return timezone;
    }

    private static void observe(VTimezone timezone, ZoneRules rules, ZoneOffsetTransition change) {
        observe(
                timezone,
                rules,
                change.getInstant(),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter());
    }

    private static void observe(
            VTimezone timezone, ZoneRules rules, Instant at, LocalDateTime from, ZoneOffset before, ZoneOffset after) {
        if (rules.isDaylightSavings(at)) {
            DaylightSavingsTime summer = new DaylightSavingsTime();
            timezone.addDaylightSavingsTime(summer);
            describe(summer, from, before, after);
        } else {
            StandardTime standard = new StandardTime();
            timezone.addStandardTime(standard);
            describe(standard, from, before, after);
        }
    }

    private static void describe(Observance observance, LocalDateTime from, ZoneOffset before, ZoneOffset after) {
        observance.setDateStart(components(from, false));
        observance.setTimezoneOffsetFrom(offset(before));
        observance.setTimezoneOffsetTo(offset(after));
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(offset.getTotalSeconds() * 1000L);
    }

    private static DateTimeComponents components(LocalDateTime time, boolean utc) {
        return new DateTimeComponents(
                time.getYear(),
                time.getMonthValue(),
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond(),
                utc);
    }
}

package io.cinestream.booking.admissions;

import io.cinestream.booking.admissions.NotAdmitted.Reason;
import io.cinestream.booking.bookings.AdmitBooking;
import io.cinestream.booking.bookings.BookingAtDoor;
import io.cinestream.booking.shows.Show;
import io.cinestream.booking.shows.Shows;
import io.cinestream.booking.tickets.SeatTicket;
import io.cinestream.booking.tickets.TicketCodes;
import io.cinestream.starter.access.Caller;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets whoever shows a ticket in, or says why not. The booking's row is locked meanwhile, so scans of the same ticket come one after
 * the other; should code above ever forget that, the unique index on a show's seats has the last word.
 */
@Component
class AdmitTicket {

    private final TicketCodes codes;
    private final Shows shows;
    private final AdmitBooking bookings;
    private final CheckIns checkIns;
    private final DoorProperties door;

    AdmitTicket(TicketCodes codes, Shows shows, AdmitBooking bookings, CheckIns checkIns, DoorProperties door) {
        this.codes = codes;
        this.shows = shows;
        this.bookings = bookings;
        this.checkIns = checkIns;
        this.door = door;
    }

    /**
     * @param nonce the scan: one that is repeated gets the same answer
     * @param showId the show at whose door it is, if the caller says so
     * @throws NotAdmitted with the reason
     */
    @Transactional
    Admission admit(String code, String nonce, @Nullable UUID showId, Caller caller) {
        SeatTicket ticket = codes.read(code).orElseThrow(() -> new NotAdmitted(Reason.UNKNOWN));
        Show show = shows.managedBy(caller, ticket.showId()).orElseThrow(() -> new NotAdmitted(Reason.UNKNOWN));
        if (showId != null && !showId.equals(show.id())) {
            throw new NotAdmitted(Reason.WRONG_SHOW);
        }
        BookingAtDoor booking =
                bookings.atDoor(ticket.bookingId(), ticket.seat()).orElseThrow(() -> new NotAdmitted(Reason.UNKNOWN));
        CheckIn checkIn = checkIns.ofScan(ticket, nonce)
                .map(AdmitTicket::again)
                .orElseGet(() -> first(ticket, nonce, booking, show));
        return Admission.of(checkIn, show, booking.reference(), checkIns.attendance(show.id()));
    }

    private static CheckIn again(CheckIn before) {
        if (before.isUndone()) {
            throw new NotAdmitted(Reason.UNDONE);
        }
        return before;
    }

    private CheckIn first(SeatTicket ticket, String nonce, BookingAtDoor booking, Show show) {
        mustBeSold(ticket, booking);
        checkIns.inSeat(ticket).ifPresent(other -> {
            throw NotAdmitted.already(other);
        });
        Instant doorsOpen = show.startsAt().minus(door.opensBefore());
        if (checkIns.now().isBefore(doorsOpen)) {
            throw NotAdmitted.before(doorsOpen);
        }
        CheckIn made = checkIns.add(ticket, nonce);
        bookings.admitted(ticket.bookingId(), made.id(), made.seat(), made.at());
        return made;
    }

    private static void mustBeSold(SeatTicket ticket, BookingAtDoor booking) {
        switch (booking.standing()) {
            case UNPAID -> throw new NotAdmitted(Reason.UNPAID);
            case CANCELLED -> throw new NotAdmitted(Reason.CANCELLED);
            case SOLD -> {
                if (!booking.showId().equals(ticket.showId())) {
                    throw new NotAdmitted(Reason.CANCELLED);
                }
            }
        }
    }
}

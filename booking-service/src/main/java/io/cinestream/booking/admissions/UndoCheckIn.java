package io.cinestream.booking.admissions;

import io.cinestream.booking.bookings.AdmitBooking;
import io.cinestream.booking.shows.Shows;
import io.cinestream.starter.access.Caller;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a check-in back, once however often it is asked: the ticket opens the door again. */
@Component
class UndoCheckIn {

    private final CheckIns checkIns;
    private final Shows shows;
    private final AdmitBooking bookings;

    UndoCheckIn(CheckIns checkIns, Shows shows, AdmitBooking bookings) {
        this.checkIns = checkIns;
        this.shows = shows;
        this.bookings = bookings;
    }

    @Transactional
    void undo(UUID id, Caller caller) {
        CheckIn checkIn = checkIns.find(id)
                .filter(found -> shows.managedBy(caller, found.showId()).isPresent())
                .orElseThrow(CheckInNotFound::new);
        if (checkIns.undo(id)) {
            bookings.admissionUndone(checkIn.bookingId(), checkIn.seat());
        }
    }
}

package io.cinestream.booking.bookings;

import io.cinestream.booking.shows.Shows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A customer cancels a booking or single seats of it, by the terms it was sold on. The last seat takes the booking with it. */
@Component
class CancelBooking {

    private record Wanted(Booking booking, List<BookedSeat> seats, boolean all, Instant startsAt, Instant now) {

        Refund refund() {
            return booking.refund(seats, all, startsAt, now);
        }
    }

    private final Bookings bookings;
    private final BookedSeats bookedSeats;
    private final Shows shows;
    private final EndBooking ending;

    CancelBooking(Bookings bookings, BookedSeats bookedSeats, Shows shows, EndBooking ending) {
        this.bookings = bookings;
        this.bookedSeats = bookedSeats;
        this.shows = shows;
        this.ending = ending;
    }

    /** @param seats none for all of them */
    @Transactional(readOnly = true)
    CancellationQuote quote(UUID id, UUID customerId, Collection<String> seats) {
        Booking booking = bookings.findByIdAndCustomerId(id, customerId).orElseThrow(BookingNotFound::new);
        Wanted wanted = allowed(booking, seats);
        return CancellationQuote.of(booking, wanted.seats(), wanted.refund(), wanted.startsAt());
    }

    /** The booking's row is locked first: who cancels a seat at the same moment finds it gone. */
    @Transactional
    void cancel(UUID id, UUID customerId, Collection<String> seats) {
        Booking booking = bookings.lockOwn(id, customerId).orElseThrow(BookingNotFound::new);
        Wanted wanted = allowed(booking, seats);
        if (wanted.all()) {
            ending.cancel(booking, wanted.refund().minor(), "customer", wanted.now());
        } else {
            ending.cancelSeats(
                    booking, BookedSeat.names(wanted.seats()), wanted.refund().minor(), wanted.now());
        }
    }

    private Wanted allowed(Booking booking, Collection<String> names) {
        Instant startsAt = shows.get(booking.showId()).startsAt();
        Instant now = bookings.now();
        BookingStatus status = booking.statusAt(now);
        if (status != BookingStatus.AWAITING_PAYMENT && status != BookingStatus.CONFIRMED) {
            throw new NotCancellable(status);
        }
        if (!booking.isCancellable(startsAt, now)) {
            throw new TooLateToCancel(booking.terms().cancellableUntil(startsAt));
        }
        List<BookedSeat> kept = bookedSeats.kept(booking.id());
        List<BookedSeat> wanted = names.isEmpty() ? kept : named(kept, names);
        if (bookedSeats.isAnyAdmitted(booking.id(), BookedSeat.names(wanted))) {
            throw new AlreadyAdmitted();
        }
        boolean all = wanted.size() == kept.size();
        if (!all && status == BookingStatus.AWAITING_PAYMENT) {
            throw new SeatsNotPaid();
        }
        return new Wanted(booking, wanted, all, startsAt, now);
    }

    private static List<BookedSeat> named(List<BookedSeat> kept, Collection<String> names) {
        List<String> others = names.stream()
                .filter(name -> !BookedSeat.names(kept).contains(name))
                .sorted()
                .toList();
        if (!others.isEmpty()) {
            throw new SeatsNotInBooking(others);
        }
        return kept.stream().filter(seat -> names.contains(seat.name())).toList();
    }
}

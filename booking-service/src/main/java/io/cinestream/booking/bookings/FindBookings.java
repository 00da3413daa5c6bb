package io.cinestream.booking.bookings;

import io.cinestream.booking.payments.PaymentStatus;
import io.cinestream.booking.payments.Payments;
import io.cinestream.booking.shows.Show;
import io.cinestream.booking.shows.Shows;
import io.cinestream.starter.access.Caller;
import io.cinestream.starter.http.Listing;
import io.cinestream.starter.http.Paging;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bookings as they are shown to those who may see them, newest first. */
@Component
@Transactional(readOnly = true)
class FindBookings {

    private final SeekBookings seeking;
    private final Bookings bookings;
    private final BookedSeats bookedSeats;
    private final Shows shows;
    private final Payments payments;

    FindBookings(SeekBookings seeking, Bookings bookings, BookedSeats bookedSeats, Shows shows, Payments payments) {
        this.seeking = seeking;
        this.bookings = bookings;
        this.bookedSeats = bookedSeats;
        this.shows = shows;
        this.payments = payments;
    }

    BookingView one(UUID id, Caller caller) {
        if (!seeking.sees(caller, id)) {
            throw new BookingNotFound();
        }
        return views(List.of(bookings.findById(id).orElseThrow(BookingNotFound::new)))
                .getFirst();
    }

    Listing<BookingView> page(Caller caller, BookingFilter filter, Paging paging) {
        List<UUID> ids = seeking.page(caller, filter, paging);
        Map<UUID, Booking> found =
                bookings.findAllById(ids).stream().collect(Collectors.toMap(Booking::id, Function.identity()));
        List<Booking> inOrder =
                ids.stream().map(found::get).filter(Objects::nonNull).toList();
        return paging.listing(views(inOrder), seeking.count(caller, filter));
    }

    /** A customer's own, whoever they are. */
    List<BookingView> all(UUID customerId) {
        return views(bookings.findByCustomerIdOrderByPlacedAtDescIdDesc(customerId));
    }

    private List<BookingView> views(List<Booking> found) {
        Instant now = bookings.now();
        Map<UUID, List<BookedSeat>> seats =
                bookedSeats.of(found.stream().map(Booking::id).toList());
        Map<UUID, Show> showOf = shows.all(found.stream().map(Booking::showId).toList());
        Map<UUID, PaymentStatus> paymentOf = payments.statusOf(found.stream()
                .map(booking -> new Payments.Wanted(booking.id(), booking.paymentId()))
                .toList());
        return found.stream()
                .map(booking -> BookingView.of(
                        booking,
                        seats.getOrDefault(booking.id(), List.of()),
                        Objects.requireNonNull(showOf.get(booking.showId())),
                        paymentOf.getOrDefault(booking.id(), PaymentStatus.NONE),
                        now))
                .toList();
    }
}

package io.cinestream.booking.bookings;

import io.cinestream.booking.payments.PaymentStatus;
import io.cinestream.booking.payments.Payments;
import io.cinestream.booking.shows.Show;
import io.cinestream.booking.shows.Shows;
import io.cinestream.starter.access.Caller;
import io.cinestream.starter.access.Role;
import io.cinestream.starter.http.Listing;
import io.cinestream.starter.http.Paging;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bookings as they are shown: a customer's own, an administrator's all, newest first. */
@Component
@Transactional(readOnly = true)
class FindBookings {

    private final Bookings bookings;
    private final BookedSeats bookedSeats;
    private final Shows shows;
    private final Payments payments;

    FindBookings(Bookings bookings, BookedSeats bookedSeats, Shows shows, Payments payments) {
        this.bookings = bookings;
        this.bookedSeats = bookedSeats;
        this.shows = shows;
        this.payments = payments;
    }

    BookingView one(UUID id, Caller caller) {
        Booking booking = (caller.is(Role.ADMIN)
                        ? bookings.findById(id)
                        : bookings.findByIdAndCustomerId(id, caller.userId()))
                .orElseThrow(BookingNotFound::new);
        return views(List.of(booking)).getFirst();
    }

    Listing<BookingView> page(Caller caller, Paging paging) {
        PageRequest wanted = PageRequest.of(paging.number(), paging.limit());
        Page<Booking> page = caller.is(Role.ADMIN)
                ? bookings.findAllByOrderByPlacedAtDescIdDesc(wanted)
                : bookings.findByCustomerIdOrderByPlacedAtDescIdDesc(caller.userId(), wanted);
        return paging.listing(views(page.getContent()), page.getTotalElements());
    }

    /** A customer's own, whoever they are. */
    List<BookingView> all(UUID customerId) {
        return views(bookings.findByCustomerIdOrderByPlacedAtDescIdDesc(customerId, Pageable.unpaged())
                .getContent());
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

package io.cinestream.booking.bookings;

import io.cinestream.booking.payments.PaymentStatus;
import io.cinestream.booking.pricing.Money;
import io.cinestream.booking.pricing.Price;
import io.cinestream.booking.shows.Show;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking as its customer sees it.
 *
 * @param seats what it has, or had when it ended
 * @param cancelledSeats what was given back singly before
 * @param price of all seats it was placed with
 * @param expiresInSeconds while it can be paid
 * @param cancellableUntil while it can be paid or is confirmed
 * @param refund once it or a seat of it is cancelled, all together
 */
record BookingView(
        UUID id,
        String reference,
        BookingStatus status,
        UUID customerId,
        ShowView show,
        List<String> seats,
        List<String> cancelledSeats,
        Price price,
        @Nullable String promoCode,
        Instant placedAt,
        Instant expiresAt,
        @Nullable Long expiresInSeconds,
        PaymentView payment,
        @Nullable Instant cancellableUntil,
        @Nullable Money refund,
        @Nullable String reason) {

    record PaymentView(PaymentStatus status) {}

    record TheaterView(UUID id, String name, String city) {}

    record ScreenView(UUID id, String name) {}

    record ShowView(
            UUID id,
            UUID movieId,
            String movieTitle,
            TheaterView theater,
            ScreenView screen,
            Instant startsAt,
            Instant endsAt,
            String zone,
            LocalDateTime localStart) {

        static ShowView of(Show show) {
            return new ShowView(
                    show.id(),
                    show.movieId(),
                    show.movieTitle(),
                    new TheaterView(show.theaterId(), show.theaterName(), show.city()),
                    new ScreenView(show.screenId(), show.screenName()),
                    show.startsAt(),
                    show.endsAt(),
                    show.zone().getId(),
                    show.localStart());
        }
    }

    static BookingView of(Booking booking, List<BookedSeat> seats, Show show, PaymentStatus payment, Instant now) {
        BookingStatus status = booking.statusAt(now);
        boolean payable = status == BookingStatus.AWAITING_PAYMENT;
        boolean active = payable || status == BookingStatus.CONFIRMED;
        Long refund = booking.refundMinor();
        return new BookingView(
                booking.id(),
                booking.reference(),
                status,
                booking.customerId(),
                ShowView.of(show),
                names(seats, false),
                names(seats, true),
                Price.of(seats.stream().map(BookedSeat::priced).toList(), booking.amounts()),
                booking.terms().promoCode(),
                booking.placedAt(),
                booking.expiresAt(),
                payable ? secondsLeft(now, booking.expiresAt()) : null,
                new PaymentView(payment),
                active ? booking.terms().cancellableUntil(show.startsAt()) : null,
                refund == null ? null : new Money(refund, booking.amounts().currency()),
                booking.reason());
    }

    private static List<String> names(List<BookedSeat> seats, boolean cancelled) {
        return BookedSeat.names(
                seats.stream().filter(seat -> seat.cancelled() == cancelled).toList());
    }

    /** Rounded up, so that it reaches 0 with the deadline and not before. */
    private static long secondsLeft(Instant now, Instant until) {
        return Duration.between(now, until).plusNanos(999_999_999).toSeconds();
    }
}

package io.cinestream.payment.bookings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking as far as its payment is concerned.
 *
 * @param seats        the seats' names, for people to read
 * @param reason       why it ended, in booking's words
 * @param pastDeadline whether the deadline that booking named last has passed on the database's clock
 */
public record PayableBooking(
        UUID bookingId,
        UUID userId,
        String reference,
        String seats,
        long amountMinor,
        String currency,
        BookingStatus status,
        @Nullable UUID acceptedPaymentId,
        long refundMinor,
        @Nullable String reason,
        boolean pastDeadline) {

    /** Whether nobody can pay for it any more: an open session is of no use to anyone. */
    public boolean isOver() {
        return status == BookingStatus.REJECTED || status == BookingStatus.CANCELLED;
    }

    /**
     * Of a booking that stands, single seats may have been given back. A cancelled one may still cost something: then the accepted payment is kept, even if it was only authorised when the
     * cancellation came (cancelling fast must not be free), and the owed part goes back.
     */
    public Fate fateOf(UUID paymentId) {
        boolean accepted = paymentId.equals(acceptedPaymentId);
        return switch (status) {
            case AWAITING_PAYMENT, EXPIRED -> new Fate.Undecided();
            case CONFIRMED ->
                accepted ? new Fate.Keep(refundMinor, "seats-cancelled") : new Fate.GiveBack("second-authorization");
            case REJECTED -> new Fate.GiveBack("booking-rejected");
            case CANCELLED -> {
                String why = reason == null ? "booking-cancelled" : reason;
                yield accepted && refundMinor < amountMinor ? new Fate.Keep(refundMinor, why) : new Fate.GiveBack(why);
            }
        };
    }
}

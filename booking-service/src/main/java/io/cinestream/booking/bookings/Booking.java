package io.cinestream.booking.bookings;

import io.cinestream.booking.pricing.Amounts;
import io.cinestream.booking.seats.HeldSeats;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sale. Its transitions are the state machine of the saga; each guards the state it starts from, and time is always handed
 * in from the database's clock. Which seats it is about stands in {@link BookedSeats}.
 */
@Entity
class Booking {

    static final String ONLINE = "online";

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String reference;
    private UUID customerId;
    private UUID showId;
    private UUID holdId;

    @Enumerated(EnumType.STRING)
    private BookingStatus status;

    private String channel;

    @Embedded
    private Terms terms;

    private long totalMinor;
    private @Nullable Long refundMinor;

    @Embedded
    private Deadline deadline;

    private Instant placedAt;
    private @Nullable Instant changedAt;
    private @Nullable Instant confirmedAt;
    private @Nullable Instant endedAt;
    private @Nullable UUID paymentId;
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected Booking() {}

    /** Consumes a hold and takes over its deadline. */
    Booking(UUID id, String reference, UUID customerId, UUID holdId, HeldSeats held, Terms terms, Instant now) {
        this.id = id;
        this.reference = reference;
        this.customerId = customerId;
        this.showId = held.showId();
        this.holdId = holdId;
        this.status = BookingStatus.AWAITING_PAYMENT;
        this.channel = ONLINE;
        this.terms = terms;
        this.totalMinor = terms.amounts().totalMinor();
        this.deadline = new Deadline(held.heldAt(), held.expiresAt(), false);
        this.placedAt = now;
    }

    /** Where the deadline goes once the customer starts to pay; null if it stays. */
    @Nullable
    Deadline deadlineWhenPaying(Duration adds, Duration untilAfterHold, Instant now) {
        return status == BookingStatus.AWAITING_PAYMENT && !deadline.isOver(now)
                ? deadline.movedBy(adds, untilAfterHold)
                : null;
    }

    void moveDeadline(Deadline moved) {
        require(status == BookingStatus.AWAITING_PAYMENT, "given more time");
        deadline = moved;
    }

    /** Whether a payment may still confirm it: also after it expired, if its seats are free. */
    boolean isPayable() {
        return status == BookingStatus.AWAITING_PAYMENT || status == BookingStatus.EXPIRED;
    }

    /** @param acceptedPaymentId null when there was nothing to pay */
    void confirm(@Nullable UUID acceptedPaymentId, Instant now) {
        require(isPayable(), "confirmed");
        status = BookingStatus.CONFIRMED;
        paymentId = acceptedPaymentId;
        confirmedAt = now;
        endedAt = null;
        reason = null;
    }

    void reject(UUID refusedPaymentId, String why, Instant now) {
        require(isPayable(), "rejected");
        end(BookingStatus.REJECTED, why, now);
        paymentId = refusedPaymentId;
    }

    void expire(Instant now) {
        require(status == BookingStatus.AWAITING_PAYMENT && deadline.isOver(now), "expired");
        status = BookingStatus.EXPIRED;
        endedAt = now;
    }

    boolean isActive() {
        return status == BookingStatus.AWAITING_PAYMENT || status == BookingStatus.CONFIRMED;
    }

    /** @param refund what goes back now; it adds to what single seats gave back before */
    void cancel(long refund, String why, Instant now) {
        require(isActive(), "cancelled");
        owe(refund);
        end(BookingStatus.CANCELLED, why, now);
    }

    /** Its money was never taken: nothing goes back, nor for seats that were cancelled meanwhile. */
    void failCapture(Instant now) {
        require(status == BookingStatus.CONFIRMED, "without its money");
        refundMinor = 0L;
        end(BookingStatus.CANCELLED, "capture-failed", now);
    }

    /** Some of its seats are given back, others stay. */
    void cancelSeats(long refund, Instant now) {
        owe(refund);
        noteChange(now);
    }

    /** Something changed, or somebody was let in; being stored anew gives the event of that its newer version. */
    void noteChange(Instant now) {
        require(status == BookingStatus.CONFIRMED, "changed");
        changedAt = now;
    }

    /** What its customer gets back for cancelling these seats now; {@code last} if none is left then. */
    Refund refund(List<BookedSeat> seats, boolean last, Instant startsAt, Instant now) {
        return status == BookingStatus.CONFIRMED ? terms.refund(seats, last, startsAt, now) : Refund.NOTHING_PAID;
    }

    private void owe(long refund) {
        refundMinor = (refundMinor == null ? 0 : refundMinor) + refund;
    }

    boolean isCancellable(Instant startsAt, Instant now) {
        return status == BookingStatus.AWAITING_PAYMENT || !now.isAfter(terms.cancellableUntil(startsAt));
    }

    /** The status to show: past its deadline it is expired, whether or not that was told yet. */
    BookingStatus statusAt(Instant now) {
        return status == BookingStatus.AWAITING_PAYMENT && deadline.isOver(now) ? BookingStatus.EXPIRED : status;
    }

    private void end(BookingStatus how, String why, Instant now) {
        status = how;
        reason = why;
        endedAt = now;
    }

    private void require(boolean allowed, String transition) {
        if (!allowed) {
            throw new IllegalStateException("booking " + id + " is " + status + " and cannot be " + transition);
        }
    }

    UUID id() {
        return id;
    }

    /** Grows with every stored change, from 1; known once it was flushed. */
    long aggregateVersion() {
        return Objects.requireNonNull(version, "flush the booking first") + 1;
    }

    String reference() {
        return reference;
    }

    UUID customerId() {
        return customerId;
    }

    UUID showId() {
        return showId;
    }

    UUID holdId() {
        return holdId;
    }

    BookingStatus status() {
        return status;
    }

    String channel() {
        return channel;
    }

    Terms terms() {
        return terms;
    }

    Amounts amounts() {
        return terms.amounts();
    }

    @Nullable
    Long refundMinor() {
        return refundMinor;
    }

    Instant placedAt() {
        return placedAt;
    }

    Instant expiresAt() {
        return deadline.expiresAt();
    }

    @Nullable
    UUID paymentId() {
        return paymentId;
    }

    @Nullable
    String reason() {
        return reason;
    }
}

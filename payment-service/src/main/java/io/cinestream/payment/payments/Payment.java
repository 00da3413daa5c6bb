package io.cinestream.payment.payments;

import io.cinestream.payment.bookings.Fate;
import io.cinestream.payment.bookings.PayableBooking;
import io.cinestream.payment.providers.Charge;
import io.cinestream.payment.providers.Session;
import io.cinestream.starter.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to pay a booking. Its state is what the provider has told us; {@code wanted} is what the booking's fate asks for.
 * Every change happens with the booking's row locked (see {@link io.cinestream.payment.bookings.PayableBookings#lock}).
 */
@Entity
@DynamicUpdate
class Payment {
    @Id
    private UUID id;

    @Embedded
    private Terms terms;

    @Enumerated(EnumType.STRING)
    private PaymentState state = PaymentState.PENDING;

    @Enumerated(EnumType.STRING)
    private @Nullable Wanted wanted = Wanted.OPEN;

    private @Nullable String session;
    private @Nullable String checkoutUrl;
    private @Nullable String reason;

    @Embedded
    private Refunds refunds = new Refunds();

    private long version;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant openedAt;

    /** Written by {@link Claims} alone; read here to know whether a result is still ours to record. */
    @Column(insertable = false, updatable = false)
    private @Nullable UUID claim;

    @Transient
    private final Facts unpublished = new Facts();

    @SuppressWarnings("NullAway.Init")
    protected Payment() {}

    Payment(PayableBooking booking, String provider, String method) {
        this.id = Ids.next();
        this.terms = Terms.of(booking, provider, method);
        register(new PaymentOpened(facts()));
    }

    /** The provider has a session for us. It may have been approved or given up by now: then this only completes the row. */
    void opened(Session opened) {
        session = opened.id();
        checkoutUrl = opened.checkoutUrl();
        if (wanted == Wanted.OPEN) {
            wanted = null;
        }
    }

    /**
     * The provider guarantees the amount. Its word counts even after a decline or an abandoned session; a repeat changes
     * nothing.
     *
     * @param surplus why the authorisation cannot be used (another payment has the booking, the booking is over): it is then to
     *     be released at once, and is never published
     */
    void authorize(String providerSession, @Nullable String surplus) {
        switch (state) {
            case PENDING, DECLINED, ABANDONED -> {
                session = providerSession;
                reason = surplus;
                become(PaymentState.AUTHORIZED, surplus == null ? new PaymentAuthorized(facts()) : null);
                wanted = surplus == null ? null : Wanted.RELEASE;
            }
            case AUTHORIZED, CAPTURED, PARTIALLY_REFUNDED, REFUNDED, RELEASED, CAPTURE_FAILED -> {}
        }
    }

    /** The provider refused the customer. Old news once the payment has gone on, and then ignored. */
    void decline(String why) {
        if (state == PaymentState.PENDING) {
            reason = why;
            become(PaymentState.DECLINED, new PaymentDeclined(facts(), why));
        }
    }

    /**
     * Writes down what the booking's present state asks of this payment. It looks at states, not at events: called twice, late
     * or after any other step it comes to the same.
     */
    void settle(PayableBooking booking) {
        if (state == PaymentState.PENDING && booking.isOver()) {
            wanted = Wanted.ABANDON;
        }
        switch (booking.fateOf(id)) {
            case Fate.Undecided() -> {}
            case Fate.Keep(long owed, String why) -> keep(owed, why);
            case Fate.GiveBack(String why) -> giveBack(why);
        }
    }

    private void keep(long owed, String why) {
        if (state.isCaptured()) {
            owe(owed, why);
        } else if (state == PaymentState.AUTHORIZED && wanted != Wanted.RELEASE) {
            wanted = Wanted.CAPTURE;
        }
    }

    private void giveBack(String why) {
        if (state.isCaptured()) {
            owe(terms.amountMinor(), why);
        } else if (state == PaymentState.AUTHORIZED) {
            wanted = Wanted.RELEASE;
            reason = reasonOr(why);
        }
    }

    private void owe(long minor, String why) {
        refunds.owe(minor);
        if (refunds.areDue()) {
            wanted = Wanted.REFUND;
            reason = why;
        }
    }

    /** The money was taken; if that happened although it was to be released, all of it is owed back. */
    void captured() {
        boolean unwanted = wanted == Wanted.RELEASE;
        become(PaymentState.CAPTURED, new PaymentCaptured(facts()));
        if (unwanted) {
            owe(terms.amountMinor(), reasonOr("released"));
        }
    }

    void captureRefused(String why) {
        reason = why;
        become(PaymentState.CAPTURE_FAILED, new PaymentCaptureFailed(facts(), why));
    }

    void released() {
        become(PaymentState.RELEASED, new PaymentReleased(facts(), reasonOr("released")));
    }

    /** The session is closed. That the customer had been declined meanwhile may have reached us first. */
    void abandoned() {
        if (state == PaymentState.PENDING) {
            become(PaymentState.ABANDONED, null);
        }
    }

    void refunded(long minor) {
        refunds.complete(minor);
        boolean all = refunds.done() == terms.amountMinor();
        become(
                all ? PaymentState.REFUNDED : PaymentState.PARTIALLY_REFUNDED,
                new PaymentRefunded(facts(), minor, refunds.done(), reasonOr("refund")));
    }

    void refundRefused(String why) {
        refunds.refuse();
        wanted = null;
        register(new PaymentRefundFailed(facts(), refunds.asking(), why));
    }

    /** Whether the booking's seats may rest on this payment's money; as the index payment_one_kept_per_booking sees it. */
    boolean holdsTheBooking() {
        return switch (state) {
            case AUTHORIZED -> wanted != Wanted.RELEASE;
            case CAPTURED, PARTIALLY_REFUNDED -> refunds.wanted() < terms.amountMinor();
            case PENDING, REFUNDED, DECLINED, ABANDONED, RELEASED, CAPTURE_FAILED -> false;
        };
    }

    /** The one thing to do next. Without a session nothing can be done at the provider, so that comes first. */
    @Nullable
    Wanted nextStep() {
        return wanted != null && session == null ? Wanted.OPEN : wanted;
    }

    /** @param step CAPTURE, RELEASE or ABANDON: these concern the whole amount */
    Charge charge(Wanted step) {
        return terms.charge(id, step, session);
    }

    Charge refund() {
        return terms.refund(id, session, refunds);
    }

    boolean isHeldBy(Claim holder) {
        return holder.token().equals(claim);
    }

    UUID id() {
        return id;
    }

    Terms terms() {
        return terms;
    }

    PaymentAnswer answer() {
        String page = state == PaymentState.PENDING ? checkoutUrl : null;
        return PaymentAnswer.of(id, terms, state, refunds.done(), page, reason, openedAt);
    }

    List<Facts.Fact> takeFacts() {
        return unpublished.take();
    }

    private void become(PaymentState next, @Nullable Record event) {
        state = state.to(next);
        wanted = null;
        if (event != null) {
            register(event);
        }
    }

    private String reasonOr(String otherwise) {
        return reason == null ? otherwise : reason;
    }

    private void register(Record event) {
        version++;
        unpublished.register(version, event);
    }

    private PaymentFacts facts() {
        return terms.facts(id);
    }
}

package io.cinestream.payment.payments;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What is owed back of a captured payment, what has been asked of the provider, and what has gone back; each a running total. */
@Embeddable
class Refunds {
    @Column(name = "refund_wanted_minor")
    private long wanted;

    @Column(name = "refund_asked_minor")
    private long asked;

    @Column(name = "refunded_minor")
    private long done;

    /** The provider will not do it, however often it is asked: a person has to. */
    @Column(name = "refund_refused")
    private boolean refused;

    /** What is owed never shrinks. */
    void owe(long minor) {
        wanted = Math.max(wanted, minor);
    }

    boolean areDue() {
        return wanted > done && !refused;
    }

    /**
     * The total to ask for, written down before the provider is asked and kept until its answer is. Were more owed in the
     * meantime, repeating a refund that did go through would otherwise carry another key, and pay twice.
     */
    long ask() {
        if (asked <= done) {
            asked = wanted;
        }
        return asked;
    }

    /** The part of what was asked that has not gone back before. */
    long asking() {
        return asked - done;
    }

    void complete(long minor) {
        done += minor;
    }

    void refuse() {
        refused = true;
    }

    long done() {
        return done;
    }

    long wanted() {
        return wanted;
    }
}

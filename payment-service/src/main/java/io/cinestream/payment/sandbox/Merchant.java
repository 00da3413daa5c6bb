package io.cinestream.payment.sandbox;

import io.cinestream.payment.sandbox.SandboxSession.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a merchant may ask for. A call repeated with its key changes nothing and is answered as the first time. */
@SandboxOnly
@Component
class Merchant {
    private final Books books;

    Merchant(Books books) {
        this.books = books;
    }

    @Transactional
    public void capture(String id, String key, long minor) {
        SandboxSession session = books.lock(id);
        if (books.hasEntry(session, key)) {
            return;
        }
        if (session.state() != State.AUTHORIZED) {
            throw WrongState.of(session.state());
        }
        if (session.refuseCapture() || minor != session.amountMinor()) {
            throw WrongState.refused("capture");
        }
        books.move(session, State.CAPTURED);
        books.enter(session, Entry.Kind.CAPTURE, minor, key);
    }

    @Transactional
    public void release(String id, String key) {
        SandboxSession session = books.lock(id);
        if (books.hasEntry(session, key)) {
            return;
        }
        if (session.state() != State.AUTHORIZED) {
            throw WrongState.of(session.state());
        }
        books.move(session, State.VOIDED);
        books.enter(session, Entry.Kind.VOID, session.amountMinor(), key);
    }

    @Transactional
    public void refund(String id, String key, long minor) {
        SandboxSession session = books.lock(id);
        if (books.hasEntry(session, key)) {
            return;
        }
        if (session.state() != State.CAPTURED) {
            throw WrongState.of(session.state());
        }
        if (session.refuseRefund() || session.refundedMinor() + minor > session.amountMinor()) {
            throw WrongState.refused("refund");
        }
        books.refund(session, minor);
        books.enter(session, Entry.Kind.REFUND, minor, key);
    }

    /** Ends a session that can no longer be of use; one the customer was declined in has ended by itself. */
    @Transactional
    public void abandon(String id) {
        SandboxSession session = books.lock(id);
        switch (session.state()) {
            case OPEN -> books.move(session, State.ABANDONED);
            case DECLINED, ABANDONED -> {}
            case AUTHORIZED, CAPTURED, VOIDED -> throw WrongState.of(session.state());
        }
    }
}

package io.cinestream.payment.sandbox;

import io.cinestream.payment.sandbox.SandboxSession.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a customer does on the checkout page: it is decided once, and the merchant is told by webhook. */
@SandboxOnly
@Component
class Customers {
    private final Books books;
    private final WebhookQueue webhooks;

    Customers(Books books, WebhookQueue webhooks) {
        this.books = books;
        this.webhooks = webhooks;
    }

    @Transactional
    public SandboxSession approve(String id, Decision decision) {
        SandboxSession session = decide(id, State.AUTHORIZED, decision);
        books.enter(session, Entry.Kind.AUTHORIZATION, session.amountMinor(), null);
        webhooks.add(session, "session.authorized", decision);
        return books.find(id);
    }

    @Transactional
    public SandboxSession decline(String id, Decision decision) {
        SandboxSession session = decide(id, State.DECLINED, decision);
        webhooks.add(session, "session.declined", decision);
        return books.find(id);
    }

    private SandboxSession decide(String id, State state, Decision decision) {
        SandboxSession session = books.lock(id);
        if (session.state() != State.OPEN) {
            throw WrongState.of(session.state());
        }
        books.decide(session, state, decision);
        return session;
    }
}
